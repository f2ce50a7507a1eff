/** A task that runs again and again, never twice at a time, until it is stopped. */
export type Ticker = {
  /** Waits for the run in hand and ends. */
  stop(): Promise<void>;
};

/**
 * Runs a task at once and then `pauseMs` after each end of it. A run that fails is reported to `onError`
 * and changes nothing about the next.
 */
export function startTicking(
  task: () => Promise<unknown>,
  pauseMs: number,
  onError: (error: unknown) => void,
): Ticker {
  let stopped = false;
  let wake: (() => void) | undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async () => {
    while (!stopped) {
      await task().catch(onError);
      if (!stopped) await pause();
    }
  };
  const ended = loop();
  return {
    stop: () => {
      stopped = true;
      wake?.();
      return ended;
    },
  };
}
