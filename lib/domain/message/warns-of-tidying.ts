const honestWords =
  /\btid(?:y|ies|ied|ying)\b|\bclean(?:ing)? (?:up|out)\b|\bremove (?:silent|quiet|inactive)|\bprune\b|aufr[äa]um|faire (?:du|le) tri|hacer limpieza|limpar (?:a|minha) rede|opruim/iu;

/** Whether a message says openly that connections without a dialogue are tidied up. */
export function warnsOfTidying(text: string): boolean {
  return honestWords.test(text);
}
