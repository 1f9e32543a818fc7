import type { FormError } from "./api-error.ts";
import { PUBLISHED } from "./published-limits.ts";
import { characters, countFaults, isRecord, lengthFaults, listOf, textOf, type Json } from "./read-json.ts";

type Path = FormError["path"];

const ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const SECTION = 9;
const TEXT = 10;
const SEPARATOR = 14;
const CONTAINER = 17;
/** Which components a message may hold at its top, and in a container. */
const TOP = [ROW, SECTION, TEXT, SEPARATOR, CONTAINER];
const IN_CONTAINER = [ROW, SECTION, TEXT, SEPARATOR];

/** What Discord would refuse about a message's components, of the kinds that a bot without files uses. */
export function componentFaults(components: readonly Json[], v2: boolean): readonly FormError[] {
  const all = components.flatMap((component, i) => nested(component, ["components", i]));
  const faults = v2
    ? components.flatMap((c, i) => faultsOf(c, ["components", i], TOP))
    : [
        ...countFaults(components, ["components"], 0, PUBLISHED.legacyRows),
        ...components.flatMap((c, i) => faultsOf(c, ["components", i], [ROW])),
      ];
  return [...faults, ...(v2 ? totalFaults(all.map(({ component }) => component)) : []), ...sameFaults(all)];
}

/** True when Discord would fail without saying why: the text displays weigh too much in UTF-8. */
export function isTooHeavy(components: readonly Json[]): boolean {
  const displays = components
    .flatMap((c) => nested(c, []))
    .filter(({ component }) => component["type"] === TEXT);
  const weight = displays.map(
    ({ component }) => Buffer.byteLength(textOf(component["content"])) + PUBLISHED.displayBytes,
  );
  return weight.reduce((sum, n) => sum + n, 0) > PUBLISHED.componentBytes;
}

/** The words of all text displays, one after the other. */
export function componentTexts(components: readonly unknown[]): readonly string[] {
  return listOf(components)
    .flatMap((c) => nested(c, []))
    .filter(({ component }) => component["type"] === TEXT)
    .map(({ component }) => textOf(component["content"]));
}

interface Placed {
  readonly component: Json;
  readonly path: Path;
}

/** A component and all within it, in the order in which Discord numbers them. */
export function nested(component: Json, path: Path): readonly Placed[] {
  const inside = listOf(component["components"]).flatMap((c, i) => nested(c, [...path, "components", i]));
  const accessory = component["accessory"];
  return [
    { component, path },
    ...inside,
    ...(isRecord(accessory) ? nested(accessory, [...path, "accessory"]) : []),
  ];
}

function faultsOf(component: Json, path: Path, allowed: readonly number[]): readonly FormError[] {
  const type = Number(component["type"]);
  if (!allowed.includes(type)) return [wrongType([...path, "type"], allowed)];
  const inside = listOf(component["components"]);
  switch (type) {
    case ROW:
      return [
        ...countFaults(inside, [...path, "components"], 1, PUBLISHED.rowButtons),
        ...inside.flatMap((c, i) => faultsOf(c, [...path, "components", i], [BUTTON, STRING_SELECT])),
      ];
    case SECTION:
      return [
        ...countFaults(inside, [...path, "components"], 1, PUBLISHED.sectionTexts),
        ...inside.flatMap((c, i) => faultsOf(c, [...path, "components", i], [TEXT])),
        ...accessoryFaults(component["accessory"], [...path, "accessory"]),
      ];
    case TEXT:
      return lengthFaults(component["content"], [...path, "content"], 1, PUBLISHED.componentText);
    case BUTTON:
      return buttonFaults(component, path);
    case STRING_SELECT:
      return selectFaults(component, path);
    case CONTAINER:
      return inside.flatMap((c, i) => faultsOf(c, [...path, "components", i], IN_CONTAINER));
    default:
      return [];
  }
}

function accessoryFaults(accessory: unknown, path: Path): readonly FormError[] {
  if (isRecord(accessory)) return faultsOf(accessory, path, [BUTTON]);
  return [{ path, code: "BASE_TYPE_REQUIRED", message: "This field is required" }];
}

function buttonFaults(button: Json, path: Path): readonly FormError[] {
  const style = Number(button["style"]);
  const styleFaults = style >= 1 && style <= 5 ? [] : [wrongType([...path, "style"], [1, 2, 3, 4, 5])];
  const label =
    isRecord(button["emoji"]) && button["label"] === undefined
      ? []
      : lengthFaults(button["label"], [...path, "label"], 1, PUBLISHED.buttonLabel);
  const target =
    style === 5
      ? lengthFaults(button["url"], [...path, "url"], 1, PUBLISHED.buttonUrl)
      : lengthFaults(button["custom_id"], [...path, "custom_id"], 1, PUBLISHED.customId);
  return [...styleFaults, ...label, ...target];
}

function selectFaults(select: Json, path: Path): readonly FormError[] {
  const options = listOf(select["options"]);
  return [
    ...lengthFaults(select["custom_id"], [...path, "custom_id"], 1, PUBLISHED.customId),
    ...lengthFaults(select["placeholder"], [...path, "placeholder"], 0, PUBLISHED.placeholder),
    ...countFaults(options, [...path, "options"], 1, PUBLISHED.selectOptions),
    ...options.flatMap((option, i) => [
      ...lengthFaults(option["label"], [...path, "options", i, "label"], 1, PUBLISHED.choice),
      ...lengthFaults(option["value"], [...path, "options", i, "value"], 1, PUBLISHED.choice),
    ]),
  ];
}

function totalFaults(all: readonly Json[]): readonly FormError[] {
  const path = ["components"];
  const text = all
    .filter(({ type }) => type === TEXT)
    .map(({ content }) => characters(textOf(content)))
    .reduce((sum, n) => sum + n, 0);
  return [
    ...(all.length === 0 ? [{ path, code: "BASE_TYPE_REQUIRED", message: "This field is required" }] : []),
    ...(all.length > PUBLISHED.components
      ? [
          {
            path,
            code: "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            message: `Message components cannot exceed ${PUBLISHED.components}.`,
          },
        ]
      : []),
    ...(text > PUBLISHED.componentText
      ? [
          {
            path,
            code: "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            message: `Displayable text cannot exceed ${PUBLISHED.componentText} characters.`,
          },
        ]
      : []),
  ];
}

/** No two components of a message may have one `custom_id`, or one `id`. */
function sameFaults(all: readonly Placed[]): readonly FormError[] {
  return all.flatMap(({ component, path }, i) => {
    const before = all.slice(0, i).map(({ component }) => component);
    const { custom_id: customId, id } = component;
    const repeated = customId !== undefined && before.some((c) => c["custom_id"] === customId);
    const badId =
      id !== undefined &&
      (!Number.isInteger(id) ||
        Number(id) < 0 ||
        Number(id) > PUBLISHED.componentId ||
        before.some((c) => c["id"] === id));
    return [
      ...(repeated
        ? [
            {
              path: [...path, "custom_id"],
              code: "COMPONENT_CUSTOM_ID_DUPLICATED",
              message: "Component custom id cannot be duplicated",
            },
          ]
        : []),
      ...(badId
        ? [
            {
              path: [...path, "id"],
              code: "COMPONENT_ID_DUPLICATED",
              message: "Invalid or repeated component id",
            },
          ]
        : []),
    ];
  });
}

function wrongType(path: Path, allowed: readonly number[]): FormError {
  return { path, code: "BASE_TYPE_CHOICES", message: `Value must be one of {${allowed.join(", ")}}.` };
}
