/**
 * Who may see an edition: `public`, or a working group's id for the members of that group.
 * An edition whose audience nobody has said has none (null), and is seen by nobody.
 */
export type Audience = string;

export const PUBLIC: Audience = "public";

/** The audiences an asker stands in; everybody stands in `public`. */
export type Audiences = ReadonlySet<Audience>;

export function audiences(granted: Iterable<Audience> = []): Audiences {
  return new Set([PUBLIC, ...granted]);
}

export function maySee(asker: Audiences, audience: Audience | null): boolean {
  return audience !== null && asker.has(audience);
}
