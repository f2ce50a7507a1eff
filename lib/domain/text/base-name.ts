/** The name of a file without its folders, whichever slash stands between them. */
export function baseName(path: string): string {
  return path.split(/[/\\]/).pop() ?? path;
}
