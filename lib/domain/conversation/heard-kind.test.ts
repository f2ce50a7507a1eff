import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  begin,
  day,
  makeFact,
  minute,
  timelineArbitrary,
} from "../../../test/timeline-arbitrary.ts";
import { saysAutomatic } from "./automatic-words.ts";
import { foldConversation } from "./fold-conversation.ts";
import { kindOfHeard } from "./heard-kind.ts";
import { orderTimeline } from "./order-timeline.ts";

const connected = makeFact("connected", "connected", -60);
const invited = makeFact("invited", "chat-invited", 0);
const lastly = begin + 200 * day;

describe("words that say they are automatic", () => {
  test.each([
    "Thank you for your message. I am out of office until 9 November with limited access to email.",
    "I'm on vacation until Monday and will answer then.",
    "Thanks for reaching out! I'm currently away and will reply when I am back.",
    "Automatic reply: I have left the company.",
    "This is my away message: back in two weeks.",
    "Vielen Dank für Ihre Nachricht. Ich bin bis zum 14. November im Urlaub.",
    "Abwesenheitsnotiz: derzeit nicht im Büro.",
    "Bonjour, je suis en congé jusqu’au 12 novembre.",
    "Réponse automatique : absente du bureau.",
    "Estoy de vacaciones hasta el lunes.",
    "Respuesta automática: fuera de la oficina.",
    "Estou de férias até dia 15 e respondo depois.",
    "Ik ben met vakantie tot 12 november.",
    "Automatisch antwoord: ik ben afwezig tot maandag.",
    "Grazie del messaggio, sono in ferie fino al 10.",
    "Risposta automatica: sono fuori ufficio.",
  ])("%s", (text) => expect(saysAutomatic(text)).toBe(true));

  test.each([
    "Yes, gladly! How about Thursday at ten?",
    "Sorry for the silence: I was on vacation last week. Thursday works.",
    "Let us meet in my office.",
    "Ich war letzte Woche im Urlaub, jetzt gern!",
    "Nicht im Moment, aber nächste Woche.",
    "Merci pour votre message !",
    "I automate responses for call centres.",
  ])("somebody wrote: %s", (text) => expect(saysAutomatic(text)).toBe(false));
});

test("what others could read is no answer, whatever it says", () => {
  fc.assert(
    fc.property(fc.option(fc.string()), (text) => {
      expect(kindOfHeard(text, true)).toBe("group-message");
    }),
  );
  expect(kindOfHeard("Out of office until Monday", false)).toBe("automatic-reply");
  expect(kindOfHeard(null, false)).toBe("message-received");
});

describe("an automatic reply", () => {
  test("within a minute of the member's message leaves the whole state as it was", () => {
    const own = makeFact("own", "message-sent", 0, { at: lastly });
    fc.assert(
      fc.property(timelineArbitrary, fc.integer({ min: 0, max: minute }), (entries, ms) => {
        const auto = makeFact("auto", "automatic-reply", 0, { at: lastly + ms });
        expect(foldConversation([...entries, own, auto])).toEqual(
          foldConversation([...entries, own]),
        );
      }),
    );
  });

  test("that comes later is a message like any other: both signs are needed", () => {
    const own = makeFact("own", "message-sent", 0, { at: lastly });
    fc.assert(
      fc.property(
        timelineArbitrary,
        fc.integer({ min: minute + 1, max: 9 * day }),
        (entries, ms) => {
          const at = lastly + ms;
          const late = makeFact("auto", "automatic-reply", 0, { at });
          const message = makeFact("auto", "message-received", 0, { at });
          expect(foldConversation([...entries, own, late])).toEqual(
            foldConversation([...entries, own, message]),
          );
        },
      ),
    );
  });

  test("does not stop the week, and is told of as one only when it came at once", () => {
    const auto = (at: number) => makeFact("auto", "automatic-reply", 0, { at: begin + at });
    expect(foldConversation([connected, invited, auto(20_000)]).stage).toBe("awaiting-reply");
    expect(foldConversation([connected, invited, auto(3 * 60_000)]).stage).toBe("in-conversation");
    const kinds = (at: number) => orderTimeline([connected, invited, auto(at)]).map((e) => e.kind);
    expect(kinds(20_000).at(-1)).toBe("automatic-reply");
    expect(kinds(3 * 60_000).at(-1)).toBe("message-received");
  });
});

test("a post in a group is at most a touch: it changes nothing else", () => {
  fc.assert(
    fc.property(timelineArbitrary, (entries) => {
      const post = makeFact("post", "group-message", 0, { at: lastly });
      const touch = makeFact("post", "message-sent", 0, { at: lastly });
      expect(foldConversation([...entries, post])).toEqual(foldConversation([...entries, touch]));
    }),
  );
  const post = makeFact("post", "group-message", 60);
  expect(foldConversation([connected, invited, post]).stage).toBe("awaiting-reply");
});
