/** One statement with the confidence it was made with, and whether it was right. */
export interface Claim {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** The claims of one band of confidence. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** The mean confidence, and the share that was right. */
  readonly said: number;
  readonly held: number;
}

/** How well confidence and truth agree, band by band; empty bands are left out. */
export function reliability(claims: readonly Claim[], bands = 10): Band[] {
  const bandOf = (claim: Claim): number => Math.min(bands - 1, Math.floor(claim.confidence * bands));
  return [...Map.groupBy(claims, bandOf)]
    .toSorted(([a], [b]) => a - b)
    .map(([band, within]) => ({
      from: band / bands,
      to: (band + 1) / bands,
      claims: within.length,
      said: within.reduce((sum, claim) => sum + claim.confidence, 0) / within.length,
      held: within.filter((claim) => claim.right).length / within.length,
    }));
}

/** The expected calibration error: how far what was said is from what held, averaged over the claims; 0 for none. */
export function calibrationError(bands: readonly Band[]): number {
  const total = bands.reduce((sum, band) => sum + band.claims, 0);
  return bands.reduce((sum, band) => sum + (band.claims / (total || 1)) * Math.abs(band.said - band.held), 0);
}
