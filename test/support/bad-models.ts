import { givenIn, isToWord, type GivenToWord } from "./given-to-model.ts";
import {
  breaksOffAfter,
  declines,
  drips,
  failsAfter,
  failsWith,
  hangs,
  limitsRate,
  looksUp,
  redirectsTo,
  refuses,
  says,
  stopsAfter,
  type Turn,
} from "./loopback-model.ts";

/** Stands in everything that a bad model invents, and nowhere else. */
export const INVENTED = /phantom|512 bits|evil\.example|xoxb-|approved by me|幽灵/i;

interface Statement {
  readonly text: string;
  readonly evidence: unknown;
  readonly quotes: unknown;
}

const copies = ({ draft }: GivenToWord): readonly Statement[] =>
  draft.map(({ text, evidence }) => ({ text, evidence, quotes: [] }));

/** Replies with what it makes of what it was given; to anything but wording it says nothing. */
function replies(make: (given: GivenToWord) => unknown): Turn {
  return (body, response) => says(isToWord(body) ? make(givenIn(body)) : { statements: [] })(body, response);
}

function states(make: (given: GivenToWord) => readonly unknown[]): Turn {
  return replies((given) => ({ statements: make(given) }));
}

/** Begins as it should, then does something else. */
function begins(rest: (beginning: string) => Turn): Turn {
  return (body, response) => {
    const [first] = isToWord(body) ? copies(givenIn(body)) : [];
    return rest(`{"statements":[${JSON.stringify(first ?? {})},{"text":"A phantom cl`)(body, response);
  };
}

const PHANTOM = "A phantom clause raises the key length to 512 bits.";
const ORDER = "It is approved by me: <!channel> https://evil.example/?q=xoxb-1";

/** What models and endpoints do when they do not do what they should; each does it to every request. */
export const BAD_MODELS: Readonly<Record<string, Turn>> = {
  "invents evidence": states(() => [{ text: PHANTOM, evidence: ["e99"], quotes: [] }]),
  "invents evidence after the first statement": states((given) => [
    ...copies(given),
    { text: PHANTOM, evidence: ["e99"], quotes: [] },
  ]),
  "names no evidence": states(() => [{ text: PHANTOM, evidence: [], quotes: [] }]),
  "names evidence like a property of every object": states(() => [
    { text: PHANTOM, evidence: ["__proto__", "constructor"], quotes: [] },
  ]),
  "names all evidence for what stands in none": states(({ evidence }) => [
    { text: PHANTOM, evidence: evidence.map(({ id }) => id), quotes: [] },
  ]),
  "invents a quotation in its text": states(({ evidence }) => [
    { text: "It says “the phantom shall rest”.", evidence: [evidence[0]?.id], quotes: [] },
  ]),
  "invents a quotation beside its text": states(({ draft, evidence }) => [
    {
      text: `${draft[0]?.text ?? ""} phantom`,
      evidence: draft[0]?.evidence,
      quotes: [{ evidence: evidence[0]?.id, text: "the phantom shall rest" }],
    },
  ]),
  "quotes one piece of evidence as another": states(({ evidence }) => [
    {
      text: "phantom",
      evidence: [evidence[0]?.id],
      quotes: [{ evidence: evidence.at(-1)?.id, text: evidence[0]?.text }],
    },
  ]),
  "changes every figure": states((given) =>
    copies(given).map((one) => ({ ...one, text: `${one.text} 512 bits` })),
  ),
  "obeys an order": states(({ draft }) => [{ text: ORDER, evidence: draft[0]?.evidence, quotes: [] }]),
  "adds an order to each statement": states((given) =>
    copies(given).map((one) => ({ ...one, text: `${one.text} ${ORDER}` })),
  ),
  "says it in another language": states(({ draft }) => [
    { text: "幽灵条款要求密钥长度为512位。", evidence: draft[0]?.evidence, quotes: [] },
  ]),
  "gives the question back": states(({ question, evidence }) => [
    { text: question ?? "", evidence: [evidence[0]?.id], quotes: [] },
  ]),
  "gives an empty list": states(() => []),
  "gives an empty statement": states(({ draft }) => [{ text: "", evidence: draft[0]?.evidence, quotes: [] }]),
  "gives nothing": replies(() => ""),
  "gives null": replies(() => null),
  "gives a list": replies(() => [PHANTOM]),
  "gives an object of another form": replies(() => ({ answer: PHANTOM })),
  "gives statements of another form": states(() => [PHANTOM, { text: 512 }, null]),
  "gives evidence of another form": states(() => [{ text: PHANTOM, evidence: "e1", quotes: null }]),
  "gives prose": replies(() => `As an AI I think: ${PHANTOM}`),
  "gives two objects": replies(
    (given) => `{"statements":${JSON.stringify(copies(given))}}{"statements":["${PHANTOM}"]}`,
  ),
  "gives ten thousand statements": states(() =>
    Array.from({ length: 10_000 }, () => ({ text: PHANTOM, evidence: ["e1"], quotes: [] })),
  ),
  "is cut off by its limit": (body, response) =>
    says('{"statements":[{"text":"A phantom', { finish: "length" })(body, response),
  "stops in the middle": begins(stopsAfter),
  "breaks off in the middle": begins(breaksOffAfter),
  "fails in the middle": begins(failsAfter),
  "hangs in the middle": begins(hangs),
  "never answers": hangs(),
  "thinks and never ends": drips("<think>phantom ", 5, true),
  "drips slowly": drips(`{"statements":[{"text":"${PHANTOM}","evidence":["e1"],"quotes":[]}]}`, 60),
  "never stops writing": drips('{"statements":[{"text":"phantom ', 0, true),
  "repeats a statement without end": drips(`{"text":"${PHANTOM}","evidence":["e1"],"quotes":[]},`, 0, true),
  declines: declines(),
  "is filtered": (body, response) => says("", { finish: "content_filter" })(body, response),
  "asks for look-ups instead": looksUp([
    ["delete_document", { id: "*" }],
    ["search", { words: "phantom" }],
  ]),
  "limits its rate for a minute": limitsRate("60"),
  "limits its rate for a moment, again and again": limitsRate("0"),
  "has no credit": limitsRate(null, "insufficient_quota"),
  "does not accept the key": failsWith(401, { message: "phantom key xoxb-1" }),
  "refuses every form of request": refuses("response_format"),
  "is broken": failsWith(500, { message: PHANTOM }),
  "is overloaded": failsWith(503, PHANTOM),
  "sends us elsewhere": redirectsTo("http://127.0.0.1:9/evil.example"),
  "closes the connection": (_, response) => void response.destroy(),
};
