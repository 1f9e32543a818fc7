/** "The key management and AI agent standards": each of the two is called a standard, though the word stands once. */
const ENGLISH =
  /\b(?<first>(?:[\w-]+ ){0,3}[\w-]+) and (?<second>(?:the )?(?:[\w-]+ ){1,4}?)(?<noun>standard|draft|guideline|requirement)s\b/i;
const CHINESE =
  /(?<first>\p{Script=Han}{2,12})[和与跟及](?<second>\p{Script=Han}{2,12}?)(?:[这那]?两[个项份])(?<noun>标准|草案|要求)/u;

/** A question in which a noun that two names share stands with each of them. */
export function withNounsOfTheirOwn(question: string): string {
  return question
    .replace(ENGLISH, (...match) => {
      const { first, second, noun } = groupsOf(match);
      return `${first} ${noun} and ${second}${noun}`;
    })
    .replace(CHINESE, (...match) => {
      const { first, second, noun } = groupsOf(match);
      return `${first}${noun}和${second}${noun}`;
    });
}

function groupsOf(match: readonly unknown[]): Readonly<Record<string, string>> {
  const groups: unknown = match.at(-1);
  return Object.fromEntries(
    Object.entries(groups !== null && typeof groups === "object" ? groups : {}).map(([name, value]) => [
      name,
      String(value),
    ]),
  );
}
