import { describe, expect, test } from "@jest/globals";
import { calibrationError, reliability } from "./calibration.ts";

describe("how well confidence and truth agree", () => {
  test("given claims of which as many hold as was said, then the error is nil", () => {
    const claims = [true, true, true, false].map((right) => ({ confidence: 0.75, right }));

    expect(calibrationError(reliability(claims))).toBe(0);
  });

  test("given certainty that is wrong half of the time, then the error is a half", () => {
    const bands = reliability([
      { confidence: 1, right: true },
      { confidence: 1, right: false },
    ]);

    expect(bands).toEqual([{ from: 0.9, to: 1, claims: 2, said: 1, held: 0.5 }]);
    expect(calibrationError(bands)).toBe(0.5);
  });

  test("given claims of several bands, then each is judged on its own and counts by its claims", () => {
    const bands = reliability([
      { confidence: 0.1, right: false },
      { confidence: 0.9, right: true },
      { confidence: 0.9, right: true },
    ]);

    expect(bands.map((band) => band.held)).toEqual([0, 1]);
    expect(calibrationError(bands)).toBeCloseTo(0.1);
  });

  test("given no claims, then there is nothing to be wrong about", () => {
    expect(calibrationError(reliability([]))).toBe(0);
  });
});
