const BCP14 =
  'The key words "MUST", "MUST NOT", "REQUIRED", "SHALL", "SHALL NOT", "SHOULD", "SHOULD NOT", "RECOMMENDED", ' +
  '"NOT RECOMMENDED", "MAY", and "OPTIONAL" in this document are to be interpreted as described in BCP 14 [RFC2119] ' +
  "[RFC8174] when, and only when, they appear in all capitals, as shown here.";

/** The text that a kramdown-rfc directive stands for in the published document; null where it stands for none. */
export function directiveText(name: string, argument: string): string | null {
  return name === "boilerplate" && /^bcp14/i.test(argument) ? BCP14 : null;
}
