/** How the rows of one table are written, and by what one is known. */
export type RowShape = {
  delimiter: string;
  /** cells of the header row */
  columns: number;
  /** a shorter row is filled up when it has at least this many cells */
  neededColumns: number;
  /** the line on which the text starts */
  firstLine: number;
  /** whether cells are surely those of a row (its date can be read); finds rows that a stray quote swallowed */
  isRow?: (cells: readonly string[]) => boolean;
  /** how many cells the first line of a row has at least, where later ones hold line breaks */
  cellsBeforeBreak?: number;
  /** no column of the table holds line breaks, so that every line is a row of its own */
  oneLine?: boolean;
};
