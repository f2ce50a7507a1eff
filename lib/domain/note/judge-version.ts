/**
 * The version of the judge of notes. Raise it whenever the same note may come out otherwise: the kinds stored in every
 * space are then judged again, once. What the member said of a note stays.
 */
export const judgeVersion = 2;
