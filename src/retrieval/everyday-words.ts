import type { GlossaryEntry } from "../standards/glossary.ts";

/**
 * What people say, and what standards write for it: a question asks how long logs are kept, the text speaks of a
 * retention period. Each line holds words for about the same thing, Chinese before the bar and English after it. The
 * committee's terms are the glossary's matter; here stand the verbs and nouns of any standard. English words stand in
 * each form whose stem differs.
 */
const LINES = `
保存 / 留存 / 保留 / 存放 | keep / kept / retain / retention / store / storage / preserve
日志留存 / 日志保存 / 保存日志 | log retention / keep logs / kept logs / store logs
删除 / 删掉 / 清除 / 擦除 / 销毁 | delete / erase / erasure / destroy / destruction / wipe
告知 / 通知 / 告诉 / 通报 | inform / notify / notification / tell / told / notice
停用 / 停止 / 停掉 / 下线 / 关停 | disable / cease / stop / retire / decommission / expire
期限 / 时限 / 期间 / 时长 / 周期 | period / duration / lifetime / term
有效期 / 有效 | validity / valid
上限 / 最大 / 最高 / 不超过 | maximum / limit / ceiling
下限 / 最小 / 最低 / 不少于 / 不低于 | minimum
厂家 / 厂商 / 生产者 / 制造商 / 生产商 | manufacturer / producer / maker / vendor
供应商 / 供应者 / 供货商 | supplier / vendor
公司 / 企业 / 单位 / 组织 / 机构 | company / enterprise / organization / organisation / firm / body
警方 / 警察 / 公安 / 有权机关 / 监管部门 / 主管部门 | police / authority / regulator
外包 / 分包 / 转包 / 转委托 / 委托 | outsource / subcontract / entrust / pass
复制 / 拷贝 | copy / duplicate / replicate
吞吐量 / 处理能力 / 处理速率 / 性能 | throughput / capacity / performance
重连 / 重新连接 / 恢复连接 | reconnect / reconnection
断开 / 断线 / 掉线 / 断连 / 中断 | disconnect / disconnection / lose / lost / interrupt
适用 / 涵盖 / 覆盖 / 范围 | apply / applicable / cover / scope
负责 / 责任 / 承担 / 职责 | responsible / responsibility / duty / charge / answer
批准 / 审批 / 核准 | approve / approval / sign-off
允许 / 许可 / 准许 | allow / permit / permission
同意 / 授权同意 | consent / agree
标明 / 标注 / 标记 / 标识 | mark / label / tag
记录 / 登记 / 记入 / 载明 / 写入 | record / register / document / log
检查 / 核对 / 查验 / 核查 | check / inspect / examine / review
复核 / 评审 / 审查 | review / re-examine
升级 / 更新 | update / upgrade / renew
轮换 / 更换 / 更新 | rotate / rotation
更换 / 换发 / 更替 | replace / replacement / renew / renewal
降级 / 回退 / 回滚 / 低于当前版本 / 版本更低 | downgrade / rollback / fallback
报送 / 上报 / 汇报 / 报告 | report / submit
泄露 / 泄漏 / 外泄 / 失密 | leak / compromise / disclosure / breach
登录 / 登陆 | login / logon / sign-in
用户 / 使用者 | user
人工 / 真人 / 用户 | human / person / user / manual
人脸 / 面部 / 脸部 / 刷脸 | face / facial
视频通话 / 通话 / 视频 | call / video
身份证 / 身份证件 / 证件 | id / document / card
手机号 / 手机号码 / 移动电话号码 | phone / mobile / telephone
合同 / 协议 | contract / agreement
时钟 / 时间源 / 时间偏差 | clock / time
偏差 / 误差 | deviation / drift / error / offset
分数 / 比率 / 比例 | ratio / proportion / percentage
训练 / 培训 | train / education
演练 / 演习 | exercise / rehearse / drill
样品 / 样机 | sample / specimen
整改 / 纠正 / 改正 | rectify / correct / remedy / fix
修复 / 补丁 / 修补 | fix / patch / repair
备份 / 副本 | backup / back-up / copies
缓存 / 暂存 | cache / buffer
锁定 / 封锁 | lock / block
拒绝 / 不接受 / 不受理 | reject / refuse / decline
执行 / 照着 / 遵照 / 听从 | execute / follow / obey / carry
确认 / 核实 | confirm / confirmation / verify
取消 / 撤回 / 撤销 / 收回 | withdraw / revoke / cancel / undo
导出 / 输出 / 交出 | export / hand / extract
导入 / 输入 | import / upload
传递 / 传送 / 传输 / 发送 | pass / transmit / transfer / send
电子邮件 / 邮件 / 邮箱 | e-mail / email / mail
开始 / 启动 / 着手 | begin / start / launch
完成 / 结束 / 做完 | complete / finish / end
人员 / 员工 / 人手 | person / staff / personnel / people / employee
客户 / 顾客 / 消费者 | customer / client / consumer
设计 / 自研 / 自行设计 | design / invent / develop
事故 / 事件 | incident / event / accident
意外 / 故障 / 失效 | failure / fault / malfunction
空闲 / 无操作 / 不操作 / 没操作 | idle / inactive / inactivity / unused
余量 / 富余 / 冗余 | spare / margin / reserve / headroom
温度 / 气温 | temperature
改名 / 更名 / 改称 / 新名称 | rename / renamed
成立 / 组建 / 设立 / 组成 | found / founded / establish / form / formed
会议 / 开会 / 召开 | meeting / meet / met
参与 / 参加 / 加入 | participate / join / admit
外国 / 外资 / 境外 | foreign / overseas
反应 / 看法 / 评价 / 认为 | react / reaction / opinion / view / think
车载 / 车辆 / 汽车 | vehicle / car
源代码 / 源码 | source code
评估人员 / 评估员 / 测试人员 | evaluator / assessor / tester
接口 | interface / api
分成 / 分为 / 划分 | divide / divided / split
调高 / 提高 / 升高 / 上调 | raise / increase
调低 / 降低 / 下调 | lower / reduce / decrease
公网 / 公共网络 / 互联网 | internet / public network
切换演练 / 倒换 / 故障切换 | failover / switchover
漏扫 / 漏洞扫描 | vulnerability scan / vulnerability scanning
渗透 / 渗透测试 | penetration test / penetration testing / pentest
容量 / 空间 | capacity / space
签字 / 签署 | sign / signed / signature
随意 / 随便 / 任意 / 擅自 | arbitrary / arbitrarily
罚款 / 罚 / 处罚 / 罚金 | fine / fines / penalty / penalties
卖 / 销售 / 出售 / 售卖 | sell / sale / sold
买 / 购买 / 采购 | buy / purchase / procure
农民 / 农户 / 农业生产者 | farmer / agricultural
奖励 / 奖金 / 表彰 | reward / award / bonus
编解码 / 编码 / 编解码器 | codec / codecs / coding / encoding
唤醒 / 叫醒 | wake / wakes / wakeup
休眠 / 睡眠 | sleep / sleeping / dormant / hibernate
短信 / 短消息 | sms / text message
口令 / 记忆秘密 | password / passwords / memorized secret / memorized secrets
聊天 / 对话 / 交互 / 交谈 | talk / chat / interact / conversation
`;

/** Words of everyday speech with those of standards, in the form of a glossary. */
export const EVERYDAY_WORDS: readonly GlossaryEntry[] = entriesIn(LINES);

/** One entry a line, in the form above. */
export function entriesIn(lines: string): readonly GlossaryEntry[] {
  return lines
    .trim()
    .split("\n")
    .map((line): GlossaryEntry => {
      const [zh = "", en = ""] = line.split("|");
      return { zh: wordsIn(zh), en: wordsIn(en), note: null };
    });
}

function wordsIn(side: string): readonly string[] {
  return side
    .split("/")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
