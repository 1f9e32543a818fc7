import type { DutyFilter } from "../understanding.ts";
import { TURNED_ROUND, TURNED_STRONGER, TURNED_WEAKER } from "./change-signs.ts";
import { any, happened } from "./patterns.ts";

const DUTY_SIGNS: readonly (readonly [Exclude<DutyFilter, null>, readonly RegExp[]])[] = [
  ["reversed", [TURNED_ROUND]],
  [
    "tightened",
    [
      TURNED_STRONGER,
      any(
        happened("tightened", "strengthened", "hardened") +
          String.raw`|\btighten(?:ing|s)?\b|\bstrict(?:er|ened)\b|\bstronger\b|\bmore (?:demanding|stringent|strict)\b`,
        "收紧|加严|更严|变严|严了|提高了?要求|加强了",
      ),
    ],
  ],
  [
    "relaxed",
    [
      TURNED_WEAKER,
      any(
        happened("relaxed", "weakened", "loosened", "softened", "eased") +
          String.raw`|\brelax(?:es)?\b|\bweaker\b|\bsofter\b|\bless (?:strict|stringent|demanding)\b`,
        "放宽|放松|降低了?要求|变松|松了",
      ),
    ],
  ],
  [
    "removed",
    [
      any(
        happened("removed", "deleted", "dropped", "taken out", "thrown out", "scrapped", "withdrawn") +
          String.raw`|\bdid\b[^?？]{0,80}\b(?:remove|delete|drop|cut)\b|\b(?:disappeared|gone|no longer (?:required|needed|a requirement|there|in the|included|exists?|applies|apply))\b`,
        "删除|删掉|删去|删了|取消|不再|去掉了?|砍掉|拿掉|没了|不见了",
      ),
    ],
  ],
  [
    "new",
    [
      any(
        String.raw`\bnew(?:ly)?\s+(?:\w+\s+){0,2}(?:requirements?|dut(?:y|ies)|obligations?|provisions?|clauses?|shalls?)\b|\bnewly required\b`,
        String.raw`\b(?:requirements?|dut(?:y|ies)|obligations?|provisions?|clauses?|shalls?)["”']?\s+(?:are|is|were|was)\s+new\b|\bnew\s+[“"']`,
        happened("added", "introduced", "inserted"),
        "新增|新的?(?:要求|义务|规定|条款)|增加了?",
      ),
    ],
  ],
];

/** "Is it new that keys are not exported?": whatever befell the matter answers it, not what came new alone. */
const WHETHER_NEW = any(
  String.raw`^\W*(?:(?:and|so|but)\s)?(?:is|was|are|were)\s(?!there\b)[^?？]{2,90}?\bnew\b`,
  "(?<!哪[些个项几一条]{0,2}|什么)(?:是|算)(?:不是)?(?:新加|新增|新出|新)的?[^？?，,]{0,8}(?:吗|么(?![样些])|还是)|是不是新",
);

/** Which change of duty a question about changes asks for. */
export function findDuties(text: string): DutyFilter {
  if (WHETHER_NEW.test(text)) return null;
  return DUTY_SIGNS.find(([, signs]) => signs.some((sign) => sign.test(text)))?.[0] ?? null;
}

const REQUIREMENTS = any(
  String.raw`\b(?:requirements?|dut(?:y|ies)|obligations?|shalls?|shoulds|provisions)\b`,
  '要求|义务|规定|[“"](?:应|宜|可|不应|不宜|必须)[”"]',
);

/** The question speaks of requirements as such: of what happened to them, rather than of what they are. */
export function speaksOfRequirements(text: string): boolean {
  return REQUIREMENTS.test(text);
}
