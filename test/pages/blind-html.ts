import type { UnseenPage } from "./unseen.ts";

/** HTML off the clipboard, written from the spec alone. All people are invented. */
export const blindHtml: UnseenPage[] = [
  {
    name: "html 2026: no class names, twins of names, mutuals linked to their profiles",
    page: "received",
    html: `<meta charset="utf-8"><div><div><p>All (2)</p><p>People (2)</p></div><div role="list">
<div role="listitem"><a href="https://www.linkedin.com/in/mark-read-12/?miniProfileUrn=urn%3Ali&amp;x=1"><figure><img alt="View Mark Read’s profile" src="x"></figure></a><div><p><a href="https://www.linkedin.com/in/mark-read-12/?x=2"><strong>Mark Read</strong></a> is inviting you to connect</p><p>Accept nothing less</p><div><a href="https://www.linkedin.com/in/ana-ruiz"><img alt="Ana Ruiz"></a><p><a href="https://www.linkedin.com/in/ana-ruiz">Ana Ruiz</a> and 11 others</p></div><p>2 weeks ago</p></div><button>Ignore</button><button>Accept</button><p>Hello Robin,<br>Accept me.</p><button>Reply to Mark</button></div>
<div role="listitem"><p><a href="https://www.linkedin.com/in/%D7%99%D7%A2%D7%9C-%d7%9b%d7%94%d7%9f/"><strong>יעל כהן</strong></a> follows you and is inviting you to connect</p><p>--</p><p>Yesterday</p><button>Ignore</button><button>Accept</button></div>
</div></div>`,
    rows: [
      {
        name: "Mark Read",
        headline: "Accept nothing less",
        slug: "mark-read-12",
        mutualCount: 12,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
        note: "Hello Robin,\nAccept me.",
      },
      { name: "יעל כהן", slug: "יעל-כהן", date: "2026-11-19" },
    ],
  },
  {
    name: "html 2020: classes, aria-hidden twins, member ids",
    page: "received",
    html: `<!--StartFragment--><ul class="mn-invitation-list"><li class="invitation-card artdeco-list__item"><a href="/in/ACoAAAbC1dEfG_h-I/" class="invitation-card__picture"><img alt="Greta O’Malley" class="presence"></a><div class="invitation-card__details"><a href="/in/ACoAAAbC1dEfG_h-I/"><span aria-hidden="true" class="invitation-card__title">Greta O’Malley</span><span class="visually-hidden">Greta O’Malley</span></a><span class="invitation-card__subtitle">Plumber | Pipes</span><div class="member-insights"><span>Ana Ruiz and 1 other</span></div><time class="time-badge">1mo</time></div><div class="invitation-card__custom-message"><p>Dear Robin, <br>I plumb.</p><a role="button" href="#">See more</a></div><button aria-label="Ignore Greta’s invitation"><span aria-hidden="true">Ignore</span><span class="visually-hidden">Ignore Greta O’Malley’s invitation</span></button><button><span aria-hidden="true">Accept</span><span class="visually-hidden">Accept Greta O’Malley’s invitation</span></button></li></ul><!--EndFragment-->`,
    rows: [
      {
        name: "Greta O’Malley",
        headline: "Plumber | Pipes",
        slug: "ACoAAAbC1dEfG_h-I",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz"],
        date: "2026-10-20",
        note: "Dear Robin,\nI plumb.",
        noteCut: true,
      },
    ],
  },
  {
    name: "html: Google Docs wrapper, spans for all",
    page: "received",
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><p dir="ltr"><a href="https://www.linkedin.com/in/vera-lund/"><span style="color:#1155cc">Vera Lund</span></a><span> is inviting you to connect</span></p><p dir="ltr"><span>Baker</span></p><p dir="ltr"><span>7 mutual connections</span></p><p dir="ltr"><span>3 days ago</span></p><p dir="ltr"><span>Ignore</span></p><p dir="ltr"><span>Accept</span></p><br><p dir="ltr"><a href="https://www.linkedin.com/in/sorin-popa/"><span>Sorin Popa</span></a><span> is inviting you to connect</span></p><p dir="ltr"><span>Roofer</span></p><p dir="ltr"><span>1 week ago</span></p><p dir="ltr"><span>Ignore</span></p><p dir="ltr"><span>Accept</span></p></b>`,
    rows: [
      {
        name: "Vera Lund",
        headline: "Baker",
        slug: "vera-lund",
        mutualCount: 7,
        date: "2026-11-17",
      },
      { name: "Sorin Popa", headline: "Roofer", slug: "sorin-popa", date: "2026-11-13" },
    ],
  },
  {
    name: "html: a table as from Word, with its own markup",
    page: "sent",
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><table class=MsoTableGrid><tr><td><p class=MsoNormal><a href="https://www.linkedin.com/in/will-withdraw?trk=abc"><span lang=EN>Will Withdraw</span></a><o:p></o:p></p><p class=MsoNormal>Baker<o:p></o:p></p><p class=MsoNormal>Sent 3 days ago<o:p></o:p></p></td><td><p class=MsoNormal>Withdraw<o:p>&nbsp;</o:p></p></td></tr><tr><td><p class=MsoNormal><a href="https://www.linkedin.com/in/ma-5">Ma</a></p><p class=MsoNormal>Cook</p><p class=MsoNormal>Sent today</p></td><td><p class=MsoNormal>Withdraw</p></td></tr></table><!--EndFragment--></body></html>`,
    rows: [
      { name: "Will Withdraw", headline: "Baker", slug: "will-withdraw", date: "2026-11-17" },
      { name: "Ma", headline: "Cook", slug: "ma-5", date: "2026-11-20" },
    ],
  },
  {
    name: "html connections: mobile subdomain, /comm/in/, language subdomain",
    page: "connections",
    html: `<h1>3 connections</h1><ul><li><a href="https://m.linkedin.com/in/ana-ruiz-3?lipi=urn"><span>Ana Ruiz</span><br><span>Product lead</span></a><time>Connected on November 3, 2026</time><button>Message</button></li><li><a href="https://www.linkedin.com/comm/in/bo-li-9?midToken=AQ"><span>Bo Li</span><br><span>Cook</span></a><time>Connected on October 1, 2026</time><button>Message</button></li><li><a href="https://at.linkedin.com/in/j%C3%BCrgen-wei%c3%9f/de"><span>Jürgen Weiß</span><br><span>Buyer</span></a><time>Connected 2 weeks ago</time><button>Message</button></li></ul>`,
    rows: [
      { name: "Ana Ruiz", headline: "Product lead", slug: "ana-ruiz-3", date: "2026-11-03" },
      { name: "Bo Li", headline: "Cook", slug: "bo-li-9", date: "2026-10-01" },
      { name: "Jürgen Weiß", headline: "Buyer", slug: "jürgen-weiß", date: "2026-11-06" },
    ],
  },
  {
    name: "html profile: twins, mutuals and recommended people linked",
    page: "profile",
    html: `<main><section><img alt="Mark Read, #OPEN_TO_WORK"><a href="https://www.linkedin.com/in/mark-read-12/overlay/about-this-profile/"><h1>Mark Read</h1></a><span>He/Him</span><span class="dist-value">· 2nd</span><div>Reader of meters</div><div>Graz, Austria</div><a href="/in/mark-read-12/overlay/contact-info/">Contact info</a><a href="/search/results/people/?x"><span>Ana Ruiz, Bo Li, and 11 other mutual connections</span></a><button>Connect</button><button>Message</button><button>More</button></section><section><h2><span aria-hidden="true">About</span><span class="visually-hidden">About</span></h2><p>I read.</p></section><section><h2>People also viewed</h2><ul><li><a href="/in/jo-ignore"><span>Jo Ignore</span></a><p>Perfumer</p><button>Connect</button></li></ul></section></main>`,
    rows: [
      {
        name: "Mark Read",
        headline: "Reader of meters",
        slug: "mark-read-12",
        mutualCount: 13,
        mutualNames: ["Ana Ruiz", "Bo Li"],
      },
    ],
  },
  {
    name: "html de: sanitized by another app, only links and paragraphs",
    page: "received",
    html: `<p><a href="https://www.linkedin.com/in/uwe-annehmen">Uwe Annehmen</a> möchte Kontakt mit Ihnen aufnehmen</p><p>Schlosser</p><p><a href="https://www.linkedin.com/in/ana-ruiz">Ana Ruiz</a> und 71 weitere gemeinsame Kontakte</p><p>Ignorieren</p><p>Annehmen</p><p><a href="https://www.linkedin.com/in/gudrun">Gudrun</a> möchte Kontakt mit Ihnen aufnehmen</p><p>--</p><p>Ignorieren</p><p>Annehmen</p><p>Guten Tag,</p><p>wir trafen uns in Graz.</p><p>Antwort an Gudrun</p>`,
    rows: [
      {
        name: "Uwe Annehmen",
        headline: "Schlosser",
        slug: "uwe-annehmen",
        mutualCount: 72,
        mutualNames: ["Ana Ruiz"],
      },
      { name: "Gudrun", slug: "gudrun", note: "Guten Tag,\nwir trafen uns in Graz." },
    ],
  },
  {
    name: "html fr: nested lists, event and newsletter between people",
    page: "received",
    html: `<ul><li><ul><li><a href="/in/no%C3%ABl-masse?x=1"><img alt="Photo de profil de Noël Masse"></a></li><li><a href="/in/no%C3%ABl-masse?x=1">Noël Masse</a> vous invite à vous connecter</li><li>Pâtissier</li><li>Ana Ruiz et 3 autres relations en commun</li><li>il y a 2 semaines</li><li><button>Ignorer</button></li><li><button>Accepter</button></li></ul></li><li><ul><li><a href="/in/ines">Inès Dol</a> vous a invitée à vous abonner à <a href="/newsletters/x">Le Bec</a></li><li>Newsletter</li><li><button>Ignorer</button></li><li><button>S’abonner</button></li></ul></li><li><ul><li><a href="/in/luc-or">Luc Or</a> vous invite à vous connecter</li><li>Fondeur</li><li>hier</li><li><button>Ignorer</button></li><li><button>Accepter</button></li></ul></li></ul>`,
    rows: [
      {
        name: "Noël Masse",
        headline: "Pâtissier",
        slug: "noël-masse",
        mutualCount: 4,
        mutualNames: ["Ana Ruiz"],
        date: "2026-11-06",
      },
      { name: "Luc Or", headline: "Fondeur", slug: "luc-or", date: "2026-11-19" },
    ],
  },
  {
    name: "html sent: buttons with hidden labels, badges as images",
    page: "sent",
    html: `<div><h2>Sent</h2><div><a href="https://www.linkedin.com/in/grace-message/"><img alt="Grace Message"></a><a href="https://www.linkedin.com/in/grace-message/"><p>Grace Message <img alt="Premium"><svg aria-label="Verified"></svg></p></a><p>Sent on purpose</p><p>Sent 1 month ago</p><button aria-label="Withdraw invitation sent to Grace Message"><span>Withdraw</span></button></div><div><a href="https://www.linkedin.com/in/ACoAACzYx"><img alt=""></a><a href="https://www.linkedin.com/in/ACoAACzYx"><p>Lu Xun</p></a><p>Sent today</p><button><span>Withdraw</span></button></div></div>`,
    rows: [
      {
        name: "Grace Message",
        headline: "Sent on purpose",
        slug: "grace-message",
        date: "2026-10-20",
      },
      { name: "Lu Xun", slug: "ACoAACzYx", date: "2026-11-20" },
    ],
  },
  {
    name: "html search page",
    page: "unknown",
    rows: [],
    html: `<div><button>People</button><button>1st</button><button>2nd</button><p>About 1,204 results</p><ul><li><a href="/in/mark-read">Mark Read</a><span>• 2nd</span><p>Reader</p><p>Graz</p><p><a href="/in/ana-ruiz">Ana Ruiz</a> is a mutual connection</p><button>Connect</button></li></ul></div>`,
  },
];
