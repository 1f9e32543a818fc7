import type { GlossaryEntry } from "../standards/glossary.ts";
import { entriesIn } from "./everyday-words.ts";

/**
 * What a hurried asker says, and the words in which a text may have meant it. Looser than the everyday words: good enough
 * to find a clause by, not to say that two sentences mean the same.
 */
const LINES = `
扩大 / 扩展 / 扩充 / 增大 | expand / extend / extension / enlarge
手续 / 流程 / 程序 / 步骤 | procedure / process / steps
离线 / 下线 / 掉线 / 断线 / 不在线 | offline
断网 / 网络中断 / 链路中断 / 通信中断 / 断连 | outage / network failure
一票否决 / 否决 / 不得通过 / 不予通过 | veto / reject
验收 / 准入 / 接收 | acceptance / admission
摄像头 / 摄像机 / 相机 | camera / cameras
丢失 / 遗失 / 丢了 / 弄丢 / 被盗 / 失窃 | lose / lost / loss / theft / stolen / steal / missing
错误 / 出错 / 失败 / 有误 / 不正确 / 输错 | wrong / incorrect / invalid / fail / failed / failure / error
连续 / 接连 / 一连 | consecutive / in a row / successive
登录 / 认证 / 鉴别 / 身份验证 | login / logins / log in / logon / sign in / authenticate / authentication
令牌 / 认证器 / 鉴别器 | token / tokens / authenticator / authenticators
报告 / 通知 / 告知 | report / notify / notification
最小 / 最短 / 最低 / 下限 / 不小于 / 不低于 | small / smallest / short / shortest / low / lowest / minimum / least
最大 / 最长 / 最高 / 上限 / 不大于 / 不超过 | big / biggest / large / largest / long / longest / high / highest / maximum / most
乱序 / 重排序 | out of order / reorder / reordering / reordered
收回 / 反悔 / 撤回 | take back / taken back / renege / reneged / retract / revoke
收回 / 剥夺 / 接管 | take away / take over / deprive
凭证 / 凭据 | credential / credentials
打开 / 开启 / 启用 / 激活 | turn on / switch on / enable / enabled / activate / activation
关掉 / 关闭 / 停用 / 禁用 | turn off / switch off / disable / disabled / deactivate
等待 / 延迟 / 延时 / 时延 | wait / delay / delays / latency
重试 / 再试 / 重新 / 重传 / 重发 | retry / try again / repeat / resend / retransmit / retransmission
尝试 / 试几次 | try / tries / attempt / attempts
放弃 / 终止 / 中止 | give up / abandon / abort / terminate
减慢 / 变慢 / 放慢 | slow down / reduce / decrease
宕机 / 崩溃 / 死机 / 停机 / 瘫痪 | crash / down / unavailable / outage
损坏 / 坏了 / 坏掉 / 故障 | broken / damage / damaged / fault / malfunction
攻击 / 入侵 / 黑客 | hack / hacked / hacker / attack / attacker / intrusion
猜测 / 猜出 / 猜到 / 暴力破解 | guess / guessing / brute force
窃听 / 偷听 / 截获 / 监听 | eavesdrop / eavesdropping / listen in / intercept / sniff
篡改 / 改动 / 伪造 | tamper / tampering / alter / forge / manipulate
拿到 / 获取 / 取得 / 得到 / 获得 / 采集 | get hold of / obtain
外面 / 之外 / 以外 / 外部 | outside / external / beyond
病毒 / 木马 / 恶意代码 / 恶意软件 | virus / antivirus / malware / malicious
外人 / 第三方 / 外部 | outsider / third party / external
领导 / 负责人 / 主管 | boss / manager / head / person in charge / responsible person
证据 / 证明 / 佐证 | proof / evidence / prove / demonstrate
速度 / 速率 / 带宽 | speed / rate / bandwidth / throughput
画面 / 图像 / 图片 / 照片 | picture / image / photo
声音 / 语音 / 音频 | sound / voice / audio
移交 / 交付 / 提交 / 交给 / 分发 | hand over / deliver / submit / send / sent / distribute
填写 / 填报 / 填入 | fill in / enter / specify
申请 / 请求 | apply for / ask for / request
应答 / 回复 / 响应 / 答复 / 回执 | answer / reply / respond / response / acknowledge
报警 / 告警 / 警告 / 提醒 | warn / warning / alert / alarm
未成年人 / 儿童 / 小孩 / 孩子 | kids / children / child / minors
兼容 / 互通 / 互操作 | compatible / work with / interoperable / interoperability
合并 / 组合 / 结合 | merge / combine / combination
丢弃 / 扔掉 / 废弃 / 报废 | throw away / discard / dispose / drop / dropped
重置 / 复位 / 恢复 / 还原 | reset / restore / recover / recovery
验证 / 校验 / 检验 / 核验 | verify / verification / validate / check
批准 / 审批 / 同意 / 确认 | approve / approval / approved / confirm / confirmation / confirmed / consent
分为 / 分成 / 划分 / 分级 / 分类 | divided / division / classified / classification
测试 / 试验 / 检测 | test / testing / trial
视为 / 认定 / 算作 / 认为 / 判定 | count as / treat as / treated / regard / regarded / consider / considered / deem / deemed
重启 / 重新启动 | restart / reboot / start over
迁移 / 搬迁 / 转移 | move / migrate / migration
公开 / 公布 / 披露 / 发布 | publish / disclose / make public / announce
保密 / 机密 / 秘密 | secret / confidential / confidentiality
共享 / 分享 / 共用 | share / shared / sharing
处罚 / 惩罚 / 处分 / 制裁 / 追究 | punish / punishment / sanction / penalty
做假 / 造假 / 作假 / 虚假 / 伪造 / 弄虚作假 / 编造 | lie / false / falsify / fake / forge / fabricate
终身 / 永久 / 永远 / 一辈子 | forever / lifetime / permanent / permanently
投诉 / 申诉 / 异议 / 复议 | complain / complaint / appeal / objection
举报 / 检举 / 揭发 | whistleblow / whistleblower / report
隐瞒 / 隐匿 / 瞒报 | hide / conceal
查阅 / 查看 / 访问 / 调阅 | look at / view / consult / access
离职 / 辞职 / 调离 / 离任 / 离开 | quit / leave / leaves / resign
聘用 / 任用 / 雇用 / 任命 | hire / employ / appoint
资格 / 资质 / 持证 | qualification / qualified / certificate
立即 / 马上 / 及时 / 尽快 | at once / right away / immediately / promptly / without delay / instantly
定期 / 经常 / 周期性 | regularly / periodically / at regular intervals / periodic
一致 / 相同 / 匹配 / 一样 | the same / identical / equal / match
唯一 / 不重复 | unique / only one
默认 / 缺省 / 预设 | default / by default / preset
可选 / 选填 / 非必填 | optional
必选 / 必填 / 强制 | mandatory / required / compulsory
选择 / 选用 / 选取 | choose / select / pick
替代 / 代替 / 另外 | instead of / replace / alternative / substitute
顺序 / 次序 / 先后 | order / sequence
优先 / 优先级 | priority / precedence / preferred
网站 / 网页 / 站点 | website / site / web page
账号 / 账户 / 帐号 | account / accounts
指纹 / 生物特征 / 生物识别 | fingerprint / biometric / biometrics
超时 / 过期 / 到期 / 失效 | time out / timeout / expire / expired / expires / good for / valid / invalid
续期 / 刷新 / 延长 | renew / refresh / extend / prolong
角色 / 岗位 / 职位 | role / position / post
忽略 / 不理 / 无视 | ignore / disregard / skip
允许 / 支持 / 接受 | allow / support / accept
放宽 / 降低要求 | relax / loosen
人数 / 几个人 / 多少人 | how many people / number of people / persons
加密 / 密文 | encrypt / encryption / encrypted / cipher
解密 / 明文 | decrypt / decryption / plaintext
签发 / 颁发 / 发放 / 发证 | issue / issued / issuer / issuance
注销 / 吊销 / 撤销 / 作废 | revoke / revocation / cancel / deregister
下载 / 取回 | download / retrieve / fetch
上传 / 回传 / 上行 | upload / upstream
拆分 / 分包 / 分片 | split / fragment / fragmentation / segment
校时 / 对时 / 授时 / 时间同步 | time synchronization / synchronise / clock
保管 / 保存 / 存储 / 存放 | keep / store / custody / hold
升级 / 更新 / 改版 | upgrade / update / new version
`;

export const COLLOQUIAL_WORDS: readonly GlossaryEntry[] = entriesIn(LINES);
