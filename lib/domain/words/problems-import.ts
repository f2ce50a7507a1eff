/** What is wrong with an upload, an import or two people who may be one. */
export const importProblems = {
  "upload-too-large": "This file is larger than 2 GB. Choose the archive's CSV files one by one.",
  "upload-no-room": "Your other uploads leave no room for this file. Finish or discard them first.",
  "upload-too-many-files": ({ most }: { most: number }) =>
    `Send at most ${most.toLocaleString("en")} files at once.`,
  "upload-too-many-begun":
    "Too many uploads have been begun. Discard some of those that didn't finish.",
  "upload-under-way": "Another upload of yours is under way. Try again when it is done.",
  "upload-disk-full": "The disk of the server is full. Its operator has to free some space first.",
  "upload-interrupted": "The upload broke off. Check the connection, then try again.",
  "upload-incomplete": ({ received, expected }: { received: number; expected: number }) =>
    `The upload broke off after ${received} of ${expected} bytes. Try again.`,
  "upload-empty": "This file is empty.",
  "import-moved-on": "This import has moved on meanwhile. Reload the page.",
  "import-unexpected":
    "Something went wrong that Acquaint did not foresee. Nothing was changed. Try again; the log of the server says more.",
  "import-running": "An import is at work right now. Try again when it is done.",
  "import-nothing-to-undo": "There is nothing left to undo.",
  "import-identity-gone": "This import has left nothing to undo here. Reload the page.",
  "merge-same-person": "This is one person already.",
  "merge-person-gone": "One of the two is not there any more. Look at the list again.",
  "merge-undone": "This merge was undone already.",
  "merge-covered": "The person was merged into another one since. Undo that merge first.",
  "merge-damaged": "The record of this merge is damaged, so the merge can't be undone.",
  "duplicate-gone": "This pair is not in the list any more.",
};
