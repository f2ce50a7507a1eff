import type { UnseenPage } from "./unseen.ts";

/** A second set of HTML off the clipboard, written from the spec alone. All people are invented. */
export const secondHtml: UnseenPage[] = [
  {
    name: "html from Chrome: inline styles, every block a span with a display",
    page: "received",
    html: `<meta charset='utf-8'><div style="display: block;"><span style="display: block; font-size: 14px;"><a href="https://www.linkedin.com/in/ada-quinn-4b/?trk=x" style="color: rgb(0, 0, 0);"><strong>Ada Quinn</strong></a><span> is inviting you to connect</span></span><span style="display: block;">Weaver</span><span style="display: flex;"><a href="https://www.linkedin.com/in/bo-li/">Bo Li</a><span>&nbsp;and 9 other mutual connections</span></span><span style="display: block;">4 weeks ago</span><span style="display: inline-flex;" role="button">Ignore</span><span style="display: inline-flex;" role="button">Accept</span><span style="display: block; white-space: pre-line;">Hi Robin,
two lines.</span><span role="button">Reply to Ada</span></div>`,
    rows: [
      {
        name: "Ada Quinn",
        headline: "Weaver",
        slug: "ada-quinn-4b",
        mutualCount: 10,
        mutualNames: ["Bo Li"],
        date: "2026-10-23",
        note: "Hi Robin,\ntwo lines.",
      },
    ],
  },
  {
    name: "html from Outlook: every line a paragraph with nothing but spans",
    page: "received",
    html: `<div class="WordSection1"><p class="MsoNormal"><span><a href="https://www.linkedin.com/comm/in/ben-oz?midSig=1"><b>Ben Oz</b></a> is inviting you to connect<o:p></o:p></span></p><p class="MsoNormal"><span>Miller&nbsp;&amp; baker<o:p></o:p></span></p><p class="MsoNormal"><span>Ada Quinn is a mutual connection</span></p><p class="MsoNormal"><span>Today</span></p><p class="MsoNormal"><span>Ignore&nbsp; Accept</span></p></div>`,
    rows: [
      {
        name: "Ben Oz",
        headline: "Miller & baker",
        slug: "ben-oz",
        mutualCount: 1,
        mutualNames: ["Ada Quinn"],
        date: "2026-11-20",
      },
    ],
  },
  {
    name: "html: mutual pictures, hidden button words, a Premium badge's hidden text",
    page: "received",
    html: `<ul><li><div><a href="/in/%E7%8E%8B%E8%8A%B3-1/"><img alt="王芳" src="x"></a></div><div><a href="/in/%E7%8E%8B%E8%8A%B3-1/"><span><span aria-hidden="true">王芳</span></span><span class="a11y-text">王芳</span></a><svg role="img" aria-label="Premium"></svg><span class="visually-hidden">Premium member</span> follows you and is inviting you to connect</div><div>会计</div><div><ul><li><img alt="Ana Ruiz"></li><li><img alt="Bo Li"></li></ul><span>Ana Ruiz and Bo Li are mutual connections</span></div><div>6 days ago</div><div><button><span>Ignore</span><span class="visually-hidden">Ignore invitation from 王芳</span></button><button><span>Accept</span><span class="visually-hidden">Accept invitation from 王芳</span></button></div></li></ul>`,
    rows: [
      {
        name: "王芳",
        headline: "会计",
        slug: "王芳-1",
        mutualCount: 2,
        mutualNames: ["Ana Ruiz", "Bo Li"],
        date: "2026-11-14",
      },
    ],
  },
  {
    name: "html: one link around the whole card",
    page: "sent",
    html: `<div><a href="https://www.linkedin.com/in/ada-quinn"><div><img alt="Ada Quinn"></div><div><p>Ada Quinn</p><p>Weaver</p><p>Sent 2 weeks ago</p></div></a><button>Withdraw</button></div><div><a href="https://www.linkedin.com/in/ben-oz"><div><img alt="Ben Oz"></div><div><p>Ben Oz</p><p>Miller</p><p>Sent yesterday</p></div></a><button>Withdraw</button></div>`,
    rows: [
      { name: "Ada Quinn", headline: "Weaver", slug: "ada-quinn", date: "2026-11-06" },
      { name: "Ben Oz", headline: "Miller", slug: "ben-oz", date: "2026-11-19" },
    ],
  },
  {
    name: "html connections: one link around the whole card, hidden labels",
    page: "connections",
    html: `<main><header>2 connections</header><ul><li><a href="https://www.linkedin.com/in/ada-quinn/"><span class="visually-hidden">Member’s name</span><span>Ada Quinn</span><br><span class="visually-hidden">Member’s occupation</span><span>Weaver</span></a><time>Connected 3 days ago</time><button>Message</button></li><li><a href="https://www.linkedin.com/in/ACoAABz9-x_Q/"><span class="visually-hidden">Member’s name</span><span>Ben Oz</span><br><span class="visually-hidden">Member’s occupation</span><span>Miller</span></a><time>Connected on October 9, 2025</time><button>Message</button></li></ul></main>`,
    rows: [
      { name: "Ada Quinn", headline: "Weaver", slug: "ada-quinn", date: "2026-11-17" },
      { name: "Ben Oz", headline: "Miller", slug: "ACoAABz9-x_Q", date: "2025-10-09" },
    ],
  },
  {
    name: "html de: connections as a table of another app",
    page: "connections",
    html: `<table><tbody><tr><td><a href="https://de.linkedin.com/in/g%C3%BCl-%C3%B6zt%C3%BCrk">Gül Öztürk</a></td><td>Köchin</td><td>Am 3. November 2026 vernetzt</td><td>Nachricht</td></tr><tr><td><a href="https://de.linkedin.com/in/max">Max von Moos</a></td><td>Gärtner</td><td>Am 10. August 2025 vernetzt</td><td>Nachricht</td></tr></tbody></table>`,
    rows: [
      { name: "Gül Öztürk", headline: "Köchin", slug: "gül-öztürk", date: "2026-11-03" },
      { name: "Max von Moos", headline: "Gärtner", slug: "max", date: "2025-08-10" },
    ],
  },
  {
    name: "html profile without classes, own link at the end",
    page: "profile",
    html: `<section><div><h1>Gül Öztürk</h1><p>Sie/Ihr</p><p>· 1.</p></div><p>Köchin | Wirtin</p><p>Wien, Österreich · <a href="https://www.linkedin.com/in/g%C3%BCl-%C3%B6zt%C3%BCrk/overlay/contact-info/">Kontaktinfo</a></p><p><a href="/search/x">Mehr als 500 Kontakte</a></p><p><a href="/in/ana-ruiz">Ana Ruiz</a>, <a href="/in/bo-li">Bo Li</a> und 11 weitere gemeinsame Kontakte</p><button>Nachricht</button><button>Mehr</button></section><section><h2>Info</h2><p>Ich koche.</p></section><section><h2>Berufserfahrung</h2><p>Wirtin</p></section>`,
    rows: [
      {
        name: "Gül Öztürk",
        headline: "Köchin | Wirtin",
        slug: "gül-öztürk",
        mutualCount: 13,
        mutualNames: ["Ana Ruiz", "Bo Li"],
      },
    ],
  },
  {
    name: "html: aria-hidden twins, headline twins, note in a blockquote",
    page: "received",
    html: `<div role="list"><div role="listitem"><a href="https://linkedin.com/in/cyd-lee"><span aria-hidden="true">Cyd Lee</span><span class="sr-only">Cyd Lee</span></a><p><span aria-hidden="true">Painter • Printer</span><span class="sr-only">Painter • Printer</span></p><p>2 mutual connections</p><p><span aria-hidden="true">3d</span><span class="sr-only">3 days ago</span></p><blockquote>Accept?<br><br>I paint.<span>…</span><a role="button">see more</a></blockquote><button>Ignore</button><button>Accept</button></div></div>`,
    rows: [
      {
        name: "Cyd Lee",
        headline: "Painter • Printer",
        slug: "cyd-lee",
        mutualCount: 2,
        date: "2026-11-17",
        note: "Accept?\n\nI paint.",
        noteCut: true,
      },
    ],
  },
  {
    name: "html feed",
    page: "unknown",
    rows: [],
    html: `<div><button>Start a post</button><div><a href="/in/ada-quinn"><img alt="Ada Quinn"><span>Ada Quinn</span></a><span>• 2nd</span><p>Weaver</p><p>2w •</p><button>Follow</button><p>I will accept all. See <a href="/in/ben-oz">Ben Oz</a></p><button>Like</button><button>Comment</button><button>Repost</button><button>Send</button></div></div>`,
  },
  {
    name: "html search people with mutuals",
    page: "unknown",
    rows: [],
    html: `<main><button>All filters</button><ul><li><a href="/in/ada-quinn"><img alt="Ada Quinn"></a><a href="/in/ada-quinn"><span>Ada Quinn</span></a><span>• 2nd</span><div>Weaver</div><div>Cork</div><div><a href="/in/bo-li">Bo Li</a> and 3 other mutual connections</div><button>Connect</button></li><li><a href="/in/ben-oz"><span>Ben Oz</span></a><span>• 3rd+</span><div>Miller</div><button>Message</button></li></ul></main>`,
  },
  {
    name: "html: people you may know below one invitation",
    page: "received",
    html: `<section><h2>Invitations (1)</h2><a href="/mynetwork/invitation-manager">Show all</a><div><a href="/in/ada-quinn"><b>Ada Quinn</b></a> is inviting you to connect<div>Weaver</div><div>2 mutual connections</div><button>Ignore</button><button>Accept</button></div></section><section><h2>People you may know in Cork</h2><div><a href="/in/ben-oz"><p>Ben Oz</p><p>Miller</p></a><p><a href="/in/bo-li">Bo Li</a> and 3 other mutual connections</p><button>Connect</button></div><div><a href="/in/cyd-lee"><p>Cyd Lee</p><p>Painter</p></a><button>Connect</button></div></section>`,
    rows: [{ name: "Ada Quinn", headline: "Weaver", slug: "ada-quinn", mutualCount: 2 }],
  },
];
