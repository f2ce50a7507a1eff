/** What is wrong with a form as a whole; read out as soon as it appears. */
export function FormError({ children }: { children?: string | null }) {
  return (
    <div role="alert" className="empty:absolute">
      {children ? (
        <p className="flex gap-2 rounded-lg border border-no bg-no-wash px-3.5 py-2.5 text-no">
          <span aria-hidden="true" className="font-semibold">
            !
          </span>
          {children}
        </p>
      ) : null}
    </div>
  );
}
