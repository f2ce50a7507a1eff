import { blindHtml } from "./blind-html.ts";
import { blindLanguages } from "./blind-languages.ts";
import { blindLists } from "./blind-lists.ts";
import { blindMore } from "./blind-more.ts";
import { blindProfiles } from "./blind-profiles.ts";
import { blindReceived } from "./blind-received.ts";
import { fifthLists, foreignLists } from "./fifth-lists.ts";
import { fifthProfiles } from "./fifth-profiles.ts";
import { fourthSet } from "./fourth-set.ts";
import { secondHtml } from "./second-html.ts";
import { secondText } from "./second-text.ts";
import { thirdSet } from "./third-set.ts";
import { type UnseenPage, unseenPages } from "./unseen.ts";

/** Pages whose every field is held to its truth. */
export const knownPages: UnseenPage[] = [
  ...unseenPages,
  ...blindReceived,
  ...blindLanguages,
  ...blindLists,
  ...blindProfiles,
  ...blindHtml,
  ...blindMore,
  ...secondText,
  ...secondHtml,
  ...thirdSet,
  ...fourthSet,
  ...fifthProfiles,
  ...fifthLists,
];

/** The above and those in languages that are not known. */
export const allPages: UnseenPage[] = [...knownPages, ...foreignLists];
