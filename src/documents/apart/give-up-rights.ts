/** https://nodejs.org/api/permissions.html; the types that we have of Node do not know it yet. */
interface Rights {
  drop(right: "worker"): void;
}

/** Gives up what only the start has needed: from here on this process starts no thread, not even by a document's doing. */
export function giveUpRights(): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const rights = process.permission as unknown as Rights;
  rights.drop("worker");
}
