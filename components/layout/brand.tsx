import { cx } from "@/components/ui/class-names";

export function Brand({ className }: { className?: string }) {
  return (
    <span
      className={cx("flex items-center gap-2.5 font-semibold font-serif text-[1.25rem]", className)}
    >
      <svg aria-hidden="true" viewBox="0 0 22 22" className="size-[22px] text-coffee">
        <path
          fill="currentColor"
          d="M11 0a11 11 0 1 1 0 22H6a6 6 0 0 1-6-6v-5A11 11 0 0 1 11 0zm0 6a5 5 0 1 0 0 10 5 5 0 0 0 0-10z"
        />
      </svg>
      Acquaint
    </span>
  );
}
