import { describe, expect, test } from "@jest/globals";
import { faultInWording } from "../../../src/answers/verify/check-wording.ts";
import { languageOf } from "../../../src/text/language.ts";
import { piece } from "./evidence-pieces.ts";
import {
  DISHONEST,
  DISHONEST_HELD_OUT,
  HONEST,
  HONEST_HELD_OUT,
  type ParaphrasePair,
} from "./paraphrase-pairs.ts";

const faultOf = ({ heading, source, said }: ParaphrasePair) =>
  faultInWording(
    { role: "point", text: said, evidence: ["e1"] },
    new Map([["e1", piece("e1", heading, source)]]),
    [],
    languageOf(source),
  );

/** A denial by another verb: refusing it costs a wording. */
const REFUSED_THOUGH_HONEST = ["Keys shorter than 128 bits must be rejected by the system."];
/** Every word of it is the source's own: that the reports are not what is published, words can't tell. */
const SHOWN_THOUGH_DISHONEST = ["The supplier should publish vulnerability reports."];

describe("a paraphrase held against the one clause it rests on", () => {
  test.each([...HONEST, ...HONEST_HELD_OUT].filter(({ said }) => !REFUSED_THOUGH_HONEST.includes(said)))(
    "given “$source”, when “$said” is said of it, then it is shown",
    (pair) => {
      expect(faultOf(pair)).toBeNull();
    },
  );

  test.each(
    [...DISHONEST, ...DISHONEST_HELD_OUT].filter(({ said }) => !SHOWN_THOUGH_DISHONEST.includes(said)),
  )("given “$source”, when “$said” is said of it, then it is not", (pair) => {
    expect(faultOf(pair)).not.toBeNull();
  });

  // Both lists are to become shorter: a pair that is told rightly belongs to the others.
  test.failing.each(
    [...HONEST, ...HONEST_HELD_OUT].filter(({ said }) => REFUSED_THOUGH_HONEST.includes(said)),
  )("given “$source”, when “$said” is said of it, then it should be shown", (pair) => {
    expect(faultOf(pair)).toBeNull();
  });

  test.failing.each(
    [...DISHONEST, ...DISHONEST_HELD_OUT].filter(({ said }) => SHOWN_THOUGH_DISHONEST.includes(said)),
  )("given “$source”, when “$said” is said of it, then it should not be shown", (pair) => {
    expect(faultOf(pair)).not.toBeNull();
  });

  test("given a duty told as if it were simply so, then its force was changed", () => {
    const told = {
      heading: "7.4 Access",
      source: "Access shall use dedicated accounts.",
      said: "Access uses dedicated accounts.",
    };

    expect(faultOf(told)).toBe("changed-force");
  });

  test("given “at least” said of a limit that may not be gone below, then its force was kept", () => {
    const limit = "Logs shall not be kept for less than 12 months.";

    expect(
      faultOf({ heading: "8.2 Logs", source: limit, said: "Logs must be kept for at least 12 months." }),
    ).toBeNull();
    expect(
      faultOf({ heading: "8.2 Logs", source: limit, said: "Logs must be kept for at most 12 months." }),
    ).toBe("changed-force");
  });
});
