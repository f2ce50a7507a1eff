/** A heading as the lists have it: `E-mail 1 - Value` is `e mail value`, `firstName` is `first name`. */
export function headingKey(heading: string): string {
  return heading
    .slice(0, 200)
    .replace(/([a-zà-ÿ])([A-ZÀ-Ý])/g, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\blinked[\s_-]in\b/g, "linkedin")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

/** The parts of a composite heading: `Name / First Name`, `Contact: Email`, `properties.firstname`. */
export function partsOfHeading(heading: string): string[] {
  return heading
    .slice(0, 200)
    .split(/\s*[/:>|.→\u2013\u2014]\s*|\s-\s|__/u)
    .map(headingKey)
    .filter((part) => part !== "");
}
