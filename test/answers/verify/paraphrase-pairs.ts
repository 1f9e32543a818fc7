/** What stands in a text, and what is said of it: honest, or not. Written before the rules that tell them apart; the last two lists after them. */
export interface ParaphrasePair {
  readonly heading: string;
  readonly source: string;
  readonly said: string;
}

const pair = (heading: string, source: string, said: string): ParaphrasePair => ({ heading, source, said });

const STAFF = "The operator shall train its staff every year. Records of training shall be kept for 3 years.";
const BREACH =
  "On discovering a breach, the operator shall disable the account within 2 hours and notify the affected tenants within 24 hours.";
const BACKUP = "Backup copies should be stored in a machine room different from that of the originals.";
const ACCESS = "Access to logs shall use dedicated accounts and shall be approved.";
const LOGS = "Logs shall not contain passwords or keys in plaintext.";
const RETAIN =
  "The retention period of logs shall be at least 12 months, counted from the day of their generation.";
const TENANT = "During the waiting period the tenant may withdraw the request.";
const SUPPLIER = "The supplier should publish the contact for vulnerability reports.";
const REPORT = "The evaluation body shall issue the report within 15 days after the evaluation.";
const STAFF_ZH = "运营者应每年对员工进行培训。培训记录应保存3年。";
const BREACH_ZH = "发现泄露后，运营者应在2小时内停用账号，并在24小时内通知受影响的租户。";
const BACKUP_ZH = "备份宜存放在与原件不同的机房。";
const ACCESS_ZH = "查阅日志应使用专用账号，并经审批。";
const LOGS_ZH = "日志中不应记录口令和密钥明文。";
const RETAIN_ZH = "日志的留存期限不应少于12个月，自日志产生之日起计算。";
const TENANT_ZH = "等待期内租户可撤回请求。";
const SUPPLIER_ZH = "供应商宜公布接收漏洞报告的联系方式。";
const REPORT_ZH = "评估机构应在评估结束后15日内出具评估报告。";

export const HONEST: readonly ParaphrasePair[] = [
  pair("8.1 Staff", STAFF, "Staff must be trained every year."),
  pair("8.1 Staff", STAFF, "Training records must be retained for 3 years."),
  pair(
    "8.1 Staff",
    STAFF,
    "The operator is required to train staff each year and to keep training records for three years.",
  ),
  pair("8.3 Breach", BREACH, "The account has to be disabled within 2 hours once a breach is discovered."),
  pair("8.3 Breach", BREACH, "Affected tenants must be informed within 24 hours."),
  pair(
    "8.3 Breach",
    BREACH,
    "After a breach the operator must disable the account within two hours and tell affected tenants within 24 hours.",
  ),
  pair("7.2 Backup", BACKUP, "It is recommended to keep backups in another machine room than the originals."),
  pair("7.2 Backup", BACKUP, "Backups should be kept in a different machine room from the originals."),
  pair(
    "7.4 Access",
    ACCESS,
    "Logs must be accessed through dedicated accounts, and access must be approved.",
  ),
  pair("7.4 Access", ACCESS, "Approval is required for access to logs."),
  pair("7.6 Content", LOGS, "Passwords and plaintext keys must not be in logs."),
  pair("6.1 Period", RETAIN, "Logs must be kept for at least 12 months from the day they are generated."),
  pair("6.7 Waiting", TENANT, "Tenants may withdraw their request during the waiting period."),
  pair("7.2 Reports", SUPPLIER, "Suppliers should publish whom to contact with vulnerability reports."),
  pair(
    "9.4 Report",
    REPORT,
    "The report is to be issued by the evaluation body within 15 days after the evaluation ends.",
  ),
  pair("8.1 人员", STAFF_ZH, "员工必须每年接受培训。"),
  pair("8.1 人员", STAFF_ZH, "培训记录应保留三年。"),
  pair("8.1 人员", STAFF_ZH, "运营者应每年培训员工，培训记录应保存3年。"),
  pair("8.3 泄露", BREACH_ZH, "发现泄露后应在2小时内停用账号。"),
  pair("8.3 泄露", BREACH_ZH, "运营者必须在24小时内告知受影响的租户。"),
  pair("8.3 泄露", BREACH_ZH, "发现泄露的，运营者应在两小时内停用账号，24小时内通知受影响租户。"),
  pair("7.2 备份", BACKUP_ZH, "建议把备份存放在与原件不同的机房。"),
  pair("7.2 备份", BACKUP_ZH, "备份和原件宜放在不同的机房。"),
  pair("7.4 访问", ACCESS_ZH, "查阅日志必须使用专用账号并经过审批。"),
  pair("7.4 访问", ACCESS_ZH, "查阅日志应经审批。"),
  pair("7.6 内容", LOGS_ZH, "口令和密钥明文不得写入日志。"),
  pair("6.1 期限", RETAIN_ZH, "日志至少应留存12个月，从产生之日算起。"),
  pair("6.7 等待", TENANT_ZH, "租户可以在等待期内撤回请求。"),
  pair("7.2 报告", SUPPLIER_ZH, "供应商宜公布漏洞报告的联系方式。"),
  pair("9.4 报告", REPORT_ZH, "评估报告应由评估机构在评估结束后15日内出具。"),
];

export const DISHONEST: readonly ParaphrasePair[] = [
  pair("6.2 证书", "系统应拒绝过期证书。", "系统应接受过期证书。"),
  pair("6.4 数据", "终端应接收经加密的指令。", "终端应发送经加密的指令。"),
  pair(
    "6 Keys",
    "Key management shall start with key generation in a hardware module.",
    "Key management shall end with key generation in a hardware module.",
  ),
  pair(
    "6.2 Certificates",
    "The gateway shall reject certificates that have expired.",
    "The gateway shall accept certificates that have expired.",
  ),
  pair("8.1 Staff", STAFF, "The regulator shall train its staff every year."),
  pair("8.1 Staff", STAFF, "Staff must be trained every year by an external body."),
  pair("8.1 Staff", STAFF, "Records of training shall be published for 3 years."),
  pair("8.3 Breach", BREACH, "The tenants shall disable the account within 2 hours."),
  pair("8.3 Breach", BREACH, "The operator shall notify the police within 24 hours."),
  pair(
    "8.3 Breach",
    BREACH,
    "On discovering a breach, the operator shall delete the account within 2 hours.",
  ),
  pair("7.2 Backup", BACKUP, "Backup copies should be stored in a foreign machine room."),
  pair("7.2 Backup", BACKUP, "Backup copies should be encrypted and stored in a different machine room."),
  pair("7.4 Access", ACCESS, "Access to logs uses dedicated accounts."),
  pair("7.4 Access", ACCESS, "Access to logs shall be approved, except in emergencies."),
  pair("7.6 Content", LOGS, "Logs shall not contain passwords unless they are hashed."),
  pair("6.1 Period", RETAIN, "Logs of banks shall be retained for at least 12 months."),
  pair("6.7 Waiting", TENANT, "During the waiting period the operator may withdraw the request."),
  pair("7.2 Reports", SUPPLIER, "The supplier should publish vulnerability reports."),
  pair("9.4 Report", REPORT, "The evaluation body issues the report within 15 days after the evaluation."),
  pair("8.1 人员", STAFF_ZH, "监管部门应每年对员工进行培训。"),
  pair("8.1 人员", STAFF_ZH, "运营者应每年对员工进行考试。"),
  pair("8.1 人员", STAFF_ZH, "培训记录应公开3年。"),
  pair("8.3 泄露", BREACH_ZH, "租户应在2小时内停用账号。"),
  pair("8.3 泄露", BREACH_ZH, "运营者应在24小时内通知公安机关。"),
  pair("8.3 泄露", BREACH_ZH, "发现泄露后，运营者应在2小时内删除账号。"),
  pair("7.2 备份", BACKUP_ZH, "备份宜存放在境外的机房。"),
  pair("7.2 备份", BACKUP_ZH, "备份宜加密后存放在与原件不同的机房。"),
  pair("7.4 访问", ACCESS_ZH, "查阅日志使用专用账号。"),
  pair("7.4 访问", ACCESS_ZH, "除紧急情况外，查阅日志应经审批。"),
  pair("7.6 内容", LOGS_ZH, "日志中不应记录口令，但经过杂凑的除外。"),
  pair("6.1 期限", RETAIN_ZH, "银行日志的留存期限不应少于12个月。"),
  pair("6.7 等待", TENANT_ZH, "等待期内运营者可撤回请求。"),
  pair("7.2 报告", SUPPLIER_ZH, "供应商宜公布漏洞报告的处理结果。"),
  pair("9.4 报告", REPORT_ZH, "评估机构在评估结束后15日内出具评估报告。"),
];

/** Written after the rules, and counted before they were looked at. */
export const HONEST_HELD_OUT: readonly ParaphrasePair[] = [
  pair(
    "7.1 Passwords",
    "Passwords of administrators shall be changed every 90 days. The last 5 passwords shall not be reused.",
    "Administrators' passwords must be changed every 90 days.",
  ),
  pair(
    "7.1 Passwords",
    "Passwords of administrators shall be changed every 90 days. The last 5 passwords shall not be reused.",
    "The last five passwords may not be reused.",
  ),
  pair(
    "5.2 Gateway",
    "The gateway shall authenticate a terminal before it is connected. After 5 failures the terminal shall be locked for at least 10 minutes.",
    "A terminal must be locked for at least 10 minutes after five failures.",
  ),
  pair(
    "5.2 Gateway",
    "The gateway shall authenticate a terminal before it is connected. After 5 failures the terminal shall be locked for at least 10 minutes.",
    "The gateway has to authenticate terminals before they are connected.",
  ),
  pair(
    "9 Review",
    "The inventory should be reviewed once a year. Organizations may use automated tools for the inventory.",
    "It recommends a yearly review of the inventory.",
  ),
  pair(
    "9 Review",
    "The inventory should be reviewed once a year. Organizations may use automated tools for the inventory.",
    "Automated tools may be used for the inventory.",
  ),
  pair(
    "6.3 Import",
    "The system shall not accept keys shorter than 128 bits. Tenants should retain a copy of the keys they import.",
    "Keys shorter than 128 bits must be rejected by the system.",
  ),
  pair(
    "6.3 Import",
    "The system shall not accept keys shorter than 128 bits. Tenants should retain a copy of the keys they import.",
    "Tenants are advised to keep a copy of imported keys.",
  ),
  pair(
    "7.1 口令",
    "管理员口令应每90天更换一次。最近5次使用过的口令不应重复使用。",
    "管理员口令必须每90天更换。",
  ),
  pair(
    "7.1 口令",
    "管理员口令应每90天更换一次。最近5次使用过的口令不应重复使用。",
    "最近五次用过的口令不得重复使用。",
  ),
  pair(
    "5.2 网关",
    "终端接入前，网关应对终端进行鉴别。连续失败5次后，应锁定终端不少于10分钟。",
    "网关应在终端接入前对其进行鉴别。",
  ),
  pair(
    "5.2 网关",
    "终端接入前，网关应对终端进行鉴别。连续失败5次后，应锁定终端不少于10分钟。",
    "连续失败5次后，终端应至少锁定10分钟。",
  ),
  pair("9 复核", "清单宜每年复核一次。组织可使用自动化工具编制清单。", "建议每年复核清单。"),
  pair("9 复核", "清单宜每年复核一次。组织可使用自动化工具编制清单。", "编制清单时可以使用自动化工具。"),
  pair(
    "6.3 导入",
    "系统不应接受短于128位的密钥。租户宜保留所导入密钥的副本。",
    "短于128位的密钥，系统不得接受。",
  ),
  pair(
    "6.3 导入",
    "系统不应接受短于128位的密钥。租户宜保留所导入密钥的副本。",
    "建议租户保存导入密钥的副本。",
  ),
];

export const DISHONEST_HELD_OUT: readonly ParaphrasePair[] = [
  pair(
    "7.1 Passwords",
    "Passwords of administrators shall be changed every 90 days. The last 5 passwords shall not be reused.",
    "Passwords of users shall be changed every 90 days.",
  ),
  pair(
    "7.1 Passwords",
    "Passwords of administrators shall be changed every 90 days. The last 5 passwords shall not be reused.",
    "Passwords of administrators shall be changed every 90 days by the security officer.",
  ),
  pair(
    "7.1 Passwords",
    "Passwords of administrators shall be changed every 90 days. The last 5 passwords shall not be reused.",
    "Passwords of administrators shall be encrypted and changed every 90 days.",
  ),
  pair(
    "5.2 Gateway",
    "The gateway shall authenticate a terminal before it is connected. After 5 failures the terminal shall be locked for at least 10 minutes.",
    "The terminal shall authenticate the gateway before it is connected.",
  ),
  pair(
    "5.2 Gateway",
    "The gateway shall authenticate a terminal before it is connected. After 5 failures the terminal shall be locked for at least 10 minutes.",
    "After 5 failures the terminal shall be destroyed.",
  ),
  pair(
    "5.2 Gateway",
    "The gateway shall authenticate a terminal before it is connected. After 5 failures the terminal shall be locked for at least 10 minutes.",
    "The gateway shall notify the administrator after 5 failures.",
  ),
  pair(
    "9 Review",
    "The inventory should be reviewed once a year. Organizations may use automated tools for the inventory.",
    "The inventory should be audited once a year.",
  ),
  pair(
    "9 Review",
    "The inventory should be reviewed once a year. Organizations may use automated tools for the inventory.",
    "Organizations use automated tools for the inventory.",
  ),
  pair(
    "6.3 Import",
    "The system shall not accept keys shorter than 128 bits. Tenants should retain a copy of the keys they import.",
    "The system shall not accept keys longer than 128 bits.",
  ),
  pair(
    "6.3 Import",
    "The system shall not accept keys shorter than 128 bits. Tenants should retain a copy of the keys they import.",
    "Tenants should delete the keys they import.",
  ),
  pair(
    "7.1 口令",
    "管理员口令应每90天更换一次。最近5次使用过的口令不应重复使用。",
    "用户口令应每90天更换一次。",
  ),
  pair(
    "7.1 口令",
    "管理员口令应每90天更换一次。最近5次使用过的口令不应重复使用。",
    "管理员口令应每90天更换一次，并报主管部门备案。",
  ),
  pair(
    "5.2 网关",
    "终端接入前，网关应对终端进行鉴别。连续失败5次后，应锁定终端不少于10分钟。",
    "终端应对网关进行鉴别。",
  ),
  pair(
    "5.2 网关",
    "终端接入前，网关应对终端进行鉴别。连续失败5次后，应锁定终端不少于10分钟。",
    "连续失败5次后，应销毁终端。",
  ),
  pair("9 复核", "清单宜每年复核一次。组织可使用自动化工具编制清单。", "清单宜每年公布一次。"),
  pair("9 复核", "清单宜每年复核一次。组织可使用自动化工具编制清单。", "组织使用自动化工具编制清单。"),
  pair(
    "6.3 导入",
    "系统不应接受短于128位的密钥。租户宜保留所导入密钥的副本。",
    "系统不应接受长于128位的密钥。",
  ),
  pair(
    "6.3 导入",
    "系统不应接受短于128位的密钥。租户宜保留所导入密钥的副本。",
    "租户宜销毁所导入密钥的副本。",
  ),
];
