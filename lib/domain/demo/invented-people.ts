import type { TimelineKind } from "../conversation/timeline-kind.ts";

/** A fact of an invented person, so many days before the demo begins. */
export type DemoFact = {
  kind: TimelineKind;
  daysAgo: number;
  text?: string;
  /** chat-scheduled: hours from the beginning of the demo to the chat; negative is past */
  chatInHours?: number;
  medium?: "phone" | "video" | "cafe";
  place?: string;
  /** next-touch: days from the beginning of the demo */
  untilInDays?: number;
  reason?: string;
};

/** Somebody who does not exist, with all that happened. */
export type DemoPerson = {
  name: string;
  headline: string;
  trustedWhy?: string;
  invitation?: {
    daysAgo: number;
    note: string | null;
    status: "pending" | "accepted" | "ignored";
    mutualCount?: number;
    mutualNames?: readonly string[];
  };
  facts: readonly DemoFact[];
};

const helloText = (first: string) =>
  `Thanks for inviting me, ${first}! I like to know the people in my network: would you be up for a 20-minute coffee or call next week? I tidy up connections without any dialogue now and then, so do write back.`;

function pending(
  name: string,
  headline: string,
  daysAgo: number,
  note: string | null,
  mutualCount?: number,
  mutualNames?: readonly string[],
): DemoPerson {
  return {
    name,
    headline,
    invitation: {
      daysAgo,
      note,
      status: "pending",
      ...(mutualCount === undefined ? {} : { mutualCount }),
      ...(mutualNames ? { mutualNames } : {}),
    },
    facts: [],
  };
}

/** Accepted so many days ago after an invitation a day before, then what followed. */
function accepted(
  name: string,
  headline: string,
  daysAgo: number,
  note: string | null,
  facts: readonly DemoFact[] = [],
  trustedWhy?: string,
): DemoPerson {
  return {
    name,
    headline,
    ...(trustedWhy ? { trustedWhy } : {}),
    invitation: { daysAgo: daysAgo + 1, note, status: "accepted" },
    facts: [{ kind: "invitation-accepted", daysAgo }, ...facts],
  };
}

function invitedToChat(name: string, daysAgo: number): DemoFact {
  const first = name.split(" ")[0] ?? name;
  return { kind: "chat-invited", daysAgo, text: helloText(first) };
}

/** Accepted, invited to a chat a little later, and silent since. */
function silent(name: string, headline: string, invitedDaysAgo: number): DemoPerson {
  return accepted(name, headline, invitedDaysAgo + 0.6, null, [
    invitedToChat(name, invitedDaysAgo),
  ]);
}

/** Accepted, invited, and they answered. */
function answered(
  name: string,
  headline: string,
  daysAgo: number,
  reply: string,
  facts: readonly DemoFact[] = [],
  trustedWhy?: string,
): DemoPerson {
  const talk: readonly DemoFact[] = [
    invitedToChat(name, daysAgo),
    { kind: "replied", daysAgo: daysAgo - 1.2, text: reply },
    ...facts,
  ];
  return accepted(name, headline, daysAgo + 0.8, null, talk, trustedWhy);
}

const waiting: readonly DemoPerson[] = [
  pending(
    "Priya Sørensen",
    "Rota planning lead at Lakeview Hospice",
    2,
    "I heard your talk on planning with part-timers and tried the two-list idea on our ward rota. It halved the swaps! May I ask how you handle night shifts?",
    9,
    ["Ana Haddad", "Omar Kowalska"],
  ),
  pending(
    "Mateo Delacroix",
    "Operations analyst at Harbour & Pine",
    3,
    "We met at the York demand-planning day, by the coffee machine. I promised you the spreadsheet; shall I send it here?",
    6,
  ),
  pending(
    "Ingrid Byström",
    "Staff engineer at Osprey Freight",
    5,
    "I read your post about retiring the old warehouse and had the same migration problem. Can I ask how you handled the invoices table?",
    2,
    ["Ana Haddad"],
  ),
  pending(
    "Noah Whitfield",
    "Helping founders grow 10x",
    6,
    "I'd like to add you to my professional network.",
    14,
  ),
  pending("Yuki Ferreira", "Doctoral candidate at the University of Westmark", 8, null, 1),
  pending(
    "Tariq Almeida",
    "Recruiter at Copperline Studio",
    9,
    "Hi, I came across your profile and was impressed by your background. I have an exciting opportunity that I'd love to discuss!",
    11,
  ),
  pending("佐藤 さくら", "在庫計画 · Quartz & Co", 12, null, 3),
  pending(
    "نورا الحداد",
    "مديرة مشاريع في شركة المدى",
    14,
    "أعجبني مقالك عن التخطيط وأود أن نتحدث عنه.",
    7,
  ),
  pending(
    "Bartholomäus Freiherr von und zu Lindenfels-Hohenwarth",
    "Senior Executive Vice President for Strategic Alliances, Partnerships and Ecosystem Development (EMEA)",
    20,
    null,
    0,
  ),
];

const accepting: readonly DemoPerson[] = [
  accepted(
    "Omar Kowalska",
    "Community manager at Third Place",
    0.4,
    "Your reading list for new managers made the rounds here. Which of the five would you give up last?",
  ),
  accepted(
    "Saoirse Lindqvist",
    "Founder of Paper Boats, a stationery shop",
    1.3,
    "Fellow fountain-pen person! I saw your desk in the newsletter.",
  ),
  accepted("Dele Okonjo", "Data lead at Tidewater Labs", 3.5, null),
  silent("Lars Papadopoulos", "Account executive at Tidewater Labs", 6.8),
  silent("Siobhán Quill", "Head of volunteering at Long Meadow", 6.1),
  silent("Chen Adeyemi", "Product manager at Northlight", 4.9),
  silent("Hana Vrabec", "Technical writer at Brass Lantern", 2.2),
];

const notAnswering: readonly DemoPerson[] = [
  silent("Dmitri Castellanos", "Estate agent", 25),
  silent("Ruth Achterberg", "Regional sales at Velvet Logistics", 21),
  silent("Kofi Marchetti", "Consultant, change and transformation", 18),
  silent("Élodie Stormare", "Growth at Pepper & Thyme", 16),
  silent("Jonas Achieng", "Business development at Cloudberry", 13),
  silent("Mirela Osei", "Trainer and keynote speaker", 11),
  silent("Anselm Duarte", "Fractional CFO", 9),
];

const talking: readonly DemoPerson[] = [
  answered(
    "Ana Haddad",
    "Director of services at Lakeview Hospice",
    9,
    "With pleasure! Mornings are best.",
    [
      {
        kind: "chat-scheduled",
        daysAgo: 5,
        chatInHours: 3,
        medium: "video",
        text: "She wants to see the rota template.",
      },
    ],
    "wrote a recommendation",
  ),
  answered("Tomasz Nakamura", "Supply planner at Mill Lane Foods", 12, "A call works. Thursday?", [
    { kind: "chat-scheduled", daysAgo: 6, chatInHours: 49, medium: "phone" },
  ]),
  answered(
    "Wanjiru Holm",
    "Editor of the Planning Quarterly",
    15,
    "Coffee, definitely. There is a place by the canal.",
    [
      {
        kind: "chat-scheduled",
        daysAgo: 8,
        chatInHours: -20,
        medium: "cafe",
        place: "The Lock Keeper's",
      },
    ],
  ),
  answered(
    "Paolo Eriksen",
    "Warehouse lead at Osprey Freight",
    5,
    "Thanks for asking! I am travelling; can we say in December?",
  ),
  answered(
    "Leila Fontaine",
    "Librarian at the Westmark city library",
    6,
    "What a nice message. What would you like to talk about?",
  ),
  answered(
    "Günther Mbeki",
    "Works council at Harbour & Pine",
    20,
    "Gladly, I have a question about shift models myself.",
  ),
  answered(
    "Abigail Tanaka",
    "Scheduler at the Royal Ferry",
    3,
    "Yes! Do you know our ferry timetable problem?",
  ),
];

const metBefore: readonly DemoPerson[] = [
  answered(
    "Farid Johansson",
    "Head of planning at Seven Bridges",
    40,
    "Let us do that.",
    [
      {
        kind: "chat-held",
        daysAgo: 30,
        text: "He runs a pilot with self-rostering; results in autumn.",
      },
      { kind: "next-touch", daysAgo: 30, untilInDays: 0, text: "Ask how the pilot went." },
    ],
    "met in person",
  ),
  answered("Margit Owusu", "Nurse manager at Lakeview Hospice", 60, "Call me any evening.", [
    { kind: "chat-held", daysAgo: 50, text: "Wants an introduction to Farid." },
    { kind: "next-touch", daysAgo: 50, untilInDays: 20 },
  ]),
  answered("Teodor Blackwood", "Teaches operations research", 75, "Of course.", [
    { kind: "chat-held", daysAgo: 66, text: "Offered to review the course outline." },
  ]),
  answered("Ximena Rask", "Independent planner", 33, "I am in town on Friday.", [
    { kind: "chat-held", daysAgo: 22, text: "Possible referral partner for the north." },
    { kind: "next-touch", daysAgo: 22, untilInDays: 40 },
  ]),
];

function connectedLongAgo(name: string, headline: string, daysAgo: number): DemoPerson {
  return { name, headline, facts: [{ kind: "connected", daysAgo }] };
}

const olderOnes: readonly DemoPerson[] = [
  connectedLongAgo("Beatrix Amsel", "Operations at Grey Heron", 120),
  connectedLongAgo("Cormac Ito", "Planner at Mill Lane Foods", 210),
  connectedLongAgo("Dagny Pereira", "Team lead, customer care", 340),
  connectedLongAgo("Emeka Strand", "Analyst at Quartz & Co", 500),
  connectedLongAgo("Frida Zamora", "Recruiter at Stonebridge", 730),
  connectedLongAgo("Gideon Laurent", "Photographer", 900),
];

const longAgo: readonly DemoPerson[] = [
  {
    name: "Hector Vance",
    headline: "Crypto evangelist",
    invitation: {
      daysAgo: 16,
      note: "Do you want passive income?",
      status: "ignored",
      mutualCount: 0,
    },
    facts: [{ kind: "invitation-ignored", daysAgo: 15.5 }],
  },
  {
    name: "Petra Svoboda",
    headline: "Lead generation for coaches",
    invitation: { daysAgo: 28, note: null, status: "ignored", mutualCount: 2 },
    facts: [{ kind: "invitation-ignored", daysAgo: 27 }],
  },
  accepted("Quentin Moreau", "Sales at Velvet Logistics", 50, null, [
    invitedToChat("Quentin Moreau", 49),
    { kind: "removal-decided", daysAgo: 20 },
    { kind: "removed", daysAgo: 20 },
  ]),
  accepted("Rosalind Abara", "Retired head of planning, Royal Ferry", 80, null, [
    invitedToChat("Rosalind Abara", 79),
    { kind: "kept", daysAgo: 60, reason: "She taught me the trade and does not read messages." },
  ]),
];

/** Everybody in the demo space: about forty invented people in every stage. */
export const inventedPeople: readonly DemoPerson[] = [
  ...waiting,
  ...accepting,
  ...notAnswering,
  ...talking,
  ...metBefore,
  ...olderOnes,
  ...longAgo,
];
