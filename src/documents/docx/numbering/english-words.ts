const UNDER_TWENTY =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINAL_ENDS: readonly (readonly [RegExp, string])[] = [
  [/one$/, "first"],
  [/two$/, "second"],
  [/three$/, "third"],
  [/five$/, "fifth"],
  [/eight$/, "eighth"],
  [/nine$/, "ninth"],
  [/twelve$/, "twelfth"],
  [/y$/, "ieth"],
  [/$/, "th"],
];

/** 42 to `Forty-two`, for 1 to 9,999; null beyond. */
export function cardinalWords(value: number): string | null {
  const words = inWords(value);
  return words && capital(words);
}

/** 42 to `Forty-second`, for 1 to 9,999; null beyond. */
export function ordinalWords(value: number): string | null {
  const words = inWords(value);
  if (words === null) return null;
  const [form, end] = ORDINAL_ENDS.find(([pattern]) => pattern.test(words)) ?? [/$/, ""];
  return capital(words.replace(form, end));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inWords(value: number): string | null {
  if (value > 9999) return null;
  const counted = (count: number, unit: string) => (count > 0 ? [underHundred(count), unit] : []);
  const words = [
    ...counted(Math.floor(value / 1000), "thousand"),
    ...counted(Math.floor((value % 1000) / 100), "hundred"),
    ...counted(value % 100, ""),
  ];
  return words.filter((word) => word !== "").join(" ");
}

function underHundred(value: number): string {
  if (value < 20) return UNDER_TWENTY[value - 1] ?? "";
  const ten = TENS[Math.floor(value / 10) - 1] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${UNDER_TWENTY[(value % 10) - 1]}`;
}
