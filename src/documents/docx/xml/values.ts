import type { XmlElement } from "./read-xml.ts";

/** A switch as Word writes it: on when it says nothing, off for `0`, `false` and `off`. */
export function isOn(element: XmlElement): boolean {
  const value = element.attribute("val");
  return value === null || !/^(?:0|false|off)$/i.test(value);
}

/** A whole number in an attribute; null where there is none that can be read. */
export function wholeNumber(element: XmlElement, attribute = "val"): number | null {
  const value = element.attribute(attribute)?.trim() ?? "";
  return /^[+-]?\d{1,9}$/.test(value) ? Number(value) : null;
}
