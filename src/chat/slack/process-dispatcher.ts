import type { SocketDispatcher } from "./held-receiver.ts";

/**
 * By what the process's own `fetch` sends, through its proxy: the socket's client brings an undici of its own, which
 * knows of no proxy. The symbol is by what copies of undici share it (nodejs/undici, lib/global.js).
 */
export function processDispatcher(): SocketDispatcher | null {
  const shared: unknown = Reflect.get(globalThis, Symbol.for("undici.globalDispatcher.1"));
  return isDispatcher(shared) ? shared : null;
}

function isDispatcher(value: unknown): value is SocketDispatcher {
  return (
    typeof value === "object" && value !== null && "dispatch" in value && typeof value.dispatch === "function"
  );
}
