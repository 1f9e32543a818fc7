import type { Provision } from "../standards/force.ts";
import { isNegative } from "./force-direction.ts";
import { isOneLimit } from "./limits.ts";
import { behindVerb } from "./statement-words.ts";

/** Acts of which one leaves undone what the other does: who shall refuse shall not accept. */
const OPPOSITE_ACTS: readonly (readonly [leaves: RegExp, does: RegExp])[] = [
  [
    /拒绝|拒收|阻止|阻断|拦截|丢弃|屏蔽|\b(?:reject|refus|den(?:y|ie)|declin|drop|block|discard)\p{L}*/iu,
    /接受|接收|受理|采纳|允许|准许|放行|响应|\b(?:accept|allow|permit|admit|honou?r|grant|process|forward)\p{L}*/iu,
  ],
  [
    /禁用|停用|关闭|禁止|\b(?:disabl|deactivat|(?:switch|turn)(?:ed)? off|clos|forbid|prohibit|prevent)\p{L}*/iu,
    /启用|开启|打开|激活|使用|允许|准许|\b(?:enabl|activat|(?:switch|turn)(?:ed)? on|open|us(?:e|ed|ing)\b|allow|permit)\p{L}*/iu,
  ],
  [
    /删除|清除|销毁|擦除|\b(?:delet|eras|remov|destroy|clear)\p{L}*/iu,
    /保留|留存|保存|存储|\b(?:keep|kept|retain|stor(?:e|ed|ing)\b|preserv)\p{L}*/iu,
  ],
  [
    /隐藏|隐去|掩盖|\b(?:hid(?:e|den|ing)\b|conceal|mask)\p{L}*/iu,
    /显示|展示|公开|\b(?:show|display|reveal|disclos)\p{L}*/iu,
  ],
];

/** To shun a deed, or what it is done to, is not to do it. */
const SHUN =
  /避免|防止|杜绝|\b(?:avoid|prevent|refrain(?:s|ed|ing)? from|abstain(?:s|ed|ing)? from)\p{L}*/giu;
/** 非明文, 未加密, `unencrypted`: what it is not. */
const IS_NOT =
  /(?<!除|并)非(?!常|法)(?=\p{Script=Han})|未(?!来)(?=\p{Script=Han})|\bnon-(?=\p{L})|\bun(?=(?:auth|encrypt|approv|sign|verif|trust|test|protect|secur|register|identif|licen|supervis|attend|inspect|known|used)\p{L})/giu;

/** The deed stands near its verbal form (UTF-16 units); further on opposites may be said of anything. */
const NEAR = 24;

/**
 * Whether two statements name the deed by opposites: 禁用 and 启用, to avoid it and to do it, 非明文 and 明文, at most and
 * to exceed. With a negation in one of them they say the same.
 */
export function sayOpposite(old: Provision, after: Provision): boolean {
  const [was, is] = [behindVerb(old), behindVerb(after)];
  if (isNegative(old.force) === isNegative(after.force))
    return haveOppositeActs(was.slice(0, NEAR), is.slice(0, NEAR));
  const [prohibition, demand] = isNegative(old.force) ? [old, after] : [after, old];
  return (
    isOneLimit(prohibition.phrase, demand.phrase) || haveOppositeActs(was, is) !== differ(IS_NOT, was, is)
  );
}

function haveOppositeActs(was: string, is: string): boolean {
  const isTurned = OPPOSITE_ACTS.some(
    ([leaves, does]) => isOnlyIn(leaves, was, is, does) || isOnlyIn(leaves, is, was, does),
  );
  return isTurned || differ(SHUN, was, is);
}

/** Said on the one side only, and its opposite on the other. */
function isOnlyIn(act: RegExp, side: string, other: string, opposite: RegExp): boolean {
  return act.test(side) && !act.test(other) && opposite.test(other);
}

/** Twice the same negation is none. */
function differ(negation: RegExp, was: string, is: string): boolean {
  const count = (text: string): number => text.match(negation)?.length ?? 0;
  return (count(was) - count(is)) % 2 !== 0;
}
