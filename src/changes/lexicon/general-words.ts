/**
 * Words of technical and administrative prose, Chinese to English: `词:rendering,other_rendering`, `_` for a space.
 * They serve alignment only: what is shown to people is translated by the glossary.
 */
export const GENERAL_WORDS = `
验证:verify,validate 确认:confirm,verify 确保:ensure 保证:guarantee,ensure 证明:prove,certify 检查:check,inspect 核查:check,verify
检验:inspect,check 审查:review 评审:review 复查:review,recheck 审核:audit,review 评估:assess,evaluate 评价:evaluate 分析:analyse,analysis
识别:identify,recognise 标识:identify,identifier,mark 标记:mark,label,token 标签:label,tag 标注:mark,label 鉴定:identify,appraise
确定:determine,define 定义:define,definition 规定:specify,provision,stipulate 约定:agree 说明:describe,explain,description 描述:describe
解释:explain,interpret 阐明:state,clarify 指定:specify,designate 指明:indicate,specify 表示:indicate,represent 表明:indicate,show
显示:display,show 展示:display,show 呈现:present,render 提示:prompt,hint 提醒:remind,warn 警告:warn,warning 报警:alert,alarm 告警:alert,alarm
通知:notify,notice 通报:report,notify 告知:inform,notify 报告:report 汇报:report 公布:publish 公开:public,disclose 发布:publish,release,issue
披露:disclose 泄露:disclose,leak,breach 泄漏:leak,disclosure 暴露:expose 透露:reveal,disclose 揭示:reveal 提供:provide,offer 供应:supply
供给:supply 支持:support 支撑:support 帮助:help,assist 协助:assist 配合:cooperate 协调:coordinate 合作:cooperate,collaborate
使用:use 利用:use,exploit 应用:apply,application 采用:use,adopt,employ 采取:take,adopt 运用:use,apply 选用:select 选择:select,choose,option
选项:option 使得:make,enable 启用:enable 禁用:disable 停用:disable,deactivate 激活:activate 启动:start,initiate,boot 开始:start,begin
停止:stop 终止:terminate 中止:abort,suspend 暂停:suspend,pause 结束:end,terminate 完成:complete 恢复:recover,restore,resume 重置:reset
重启:restart 重新:re,again 更新:update 升级:upgrade,escalate,update 更改:change,modify 变更:change 修改:modify,change,alter 修订:revise
修正:correct,amend 修复:fix,repair,remediate 改变:change,alter 改进:improve 改善:improve 改造:transform 完善:improve,complete 优化:optimise
调整:adjust 增加:add,increase 添加:add 补充:supplement,add 附加:additional,append,attach 减少:reduce 降低:reduce,lower 缓解:mitigate 减轻:mitigate,reduce
削弱:weaken 加强:strengthen 增强:enhance 强化:strengthen 提高:improve,increase 提升:improve,elevate,increase 延长:extend 延迟:delay 缩短:shorten
扩展:extend,extension 扩大:expand 限制:limit,restrict,restriction 约束:constrain,constraint 限于:limit 限定:limit,restrict 控制:control 管控:control 管理:manage,management
监管:supervise,regulatory 监督:supervise 监控:monitor 监测:monitor 监视:monitor 观察:observe 跟踪:track,trace 追踪:track,trace 追溯:trace 检测:detect,test
发现:discover,find,detect 查找:find,lookup 搜索:search 查询:query 查看:view 浏览:browse 访问:access,visit 获取:obtain,get,acquire 获得:obtain,gain
取得:obtain 得到:obtain 接收:receive 接受:accept 收到:receive 收集:collect 采集:collect,capture 汇总:aggregate,summarise 汇集:aggregate 整理:organise
发送:send 传送:transmit,transfer 传输:transmit,transport,transmission 传递:pass,transfer 传播:propagate,spread 转移:transfer 移动:move,mobile 迁移:migrate
转换:convert,transform 转发:forward 交换:exchange 交互:interact,interaction 共享:share 分享:share 分配:assign,allocate 分发:distribute 分布:distribute
分离:separate 分开:separate 分隔:separate,segregate 隔离:isolate,segregate 分割:split 划分:divide,partition 区分:distinguish,differentiate 分类:classify,category
分级:grade,classify 分层:layer 合并:merge,combine 结合:combine 组合:combine,combination 集成:integrate 整合:integrate 连接:connect,connection 链接:link 关联:associate,correlate
相关:relevant,related 有关:relevant,related 涉及:involve 包括:include 包含:contain,include 含有:contain 组成:compose,component 构成:constitute 形成:form
建立:establish 设立:establish 成立:establish 制定:develop,formulate,establish 制订:formulate 编制:prepare,compile 编写:write 起草:draft 撰写:write
创建:create 生成:generate,generation 产生:generate,produce 制作:make,produce 生产:produce,production 制造:manufacture 构建:build,construct 建设:construct,build
构造:construct 搭建:build 开发:develop,development 研发:develop 设计:design 规划:plan 计划:plan 策划:plan 实施:implement,implementation 实现:implement,achieve
执行:execute,enforce,perform 履行:perform,fulfil 落实:implement 开展:carry,conduct 进行:perform,conduct 运行:run,operate 运营:operate 操作:operate,operation 运作:operate
运转:operate 工作:work 处理:process,handle 处置:dispose,handle 应对:respond 响应:respond,response 回应:respond 反馈:feedback 回复:reply 答复:reply 解决:resolve,solve
部署:deploy 安装:install 配置:configure,configuration 设置:set,setting,configure 设定:set 调用:call,invoke 引用:reference 引入:introduce,import 导入:import 导出:export
加载:load 装载:load 上传:upload 下载:download 存储:store,storage 储存:store 保存:save,store,retain 存放:store 存放在:stored 保留:retain,retention 留存:retain 保持:maintain,keep
维护:maintain,maintenance 维持:maintain 保护:protect,protection 保障:safeguard,protect,ensure 防护:protect,protection 防止:prevent 预防:prevent 阻止:prevent,block 避免:avoid
防范:prevent 抵御:resist,defend 抵抗:resist 对抗:counter,adversarial 拒绝:reject,refuse,deny 允许:allow,permit 许可:permit,license 准许:permit 批准:approve 同意:consent,agree
禁止:prohibit,disallow,forbid 不得:not 必须:must 应当:should 应该:should 需要:need,require 要求:require,requirement 请求:request 申请:apply,request 提出:propose,raise
提交:submit 上报:report 登记:register 注册:register,registration 注销:logout,deregister,cancel 登录:login,log 登出:logout 退出:exit,logout 进入:enter 输入:input,enter 输出:output
读取:read 写入:write 删除:delete,remove 移除:remove 清除:clear,purge,erase 清理:clean 销毁:destroy 擦除:erase 撤销:revoke 撤回:withdraw 取消:cancel 废止:withdraw,abolish
替换:replace,substitute 替代:replace,alternative 代替:replace 更换:replace,change 轮换:rotate,rotation 复制:copy,duplicate 拷贝:copy 备份:backup 镜像:image,mirror 缓存:cache
编辑:edit 打印:print 记录:record,log 登载:publish 计算:compute,calculate 统计:statistics 计数:count 测量:measure 衡量:measure 测试:test 试验:test,trial 演练:drill,exercise
培训:train,training 教育:education 学习:learn 训练:train,training 指导:guide,guidance 引导:guide 遵守:comply,follow 遵循:follow,comply 符合:comply,conform,meet,match 满足:meet,satisfy
达到:reach,achieve 超过:exceed 超出:exceed,beyond 低于:below,less 高于:above,higher 大于:greater,larger 小于:less,smaller 等于:equal 不少于:least 至少:least 最少:minimum,least 最多:most,maximum
最大:maximum 最小:minimum,least 最低:minimum,lowest 最高:maximum,highest 足够:sufficient,enough 充分:sufficient,adequate 适当:appropriate 合适:appropriate,suitable 恰当:appropriate,proper
合理:reasonable 有效:valid,effective 有效性:validity,effectiveness 无效:invalid 失效:invalidate,expire 过期:expire,expiration 到期:expire 超时:timeout 及时:timely,prompt 定期:periodic,regular
周期:period,cycle 周期性:periodic 期限:period,deadline 期间:during,period 时间:time 时刻:time 日期:date 时限:time_limit 时长:duration 持续:continuous,persistent 连续:consecutive,continuous
频率:frequency,rate 速率:rate 次数:times,number 次:times 年:year 月:month 日:day 天:day 小时:hour 分钟:minute 秒:second 每年:annual,yearly 季度:quarter
长度:length 大小:size 数量:number,quantity 数目:number 总数:total 比例:ratio,proportion 程度:degree,extent 范围:scope,range 级别:level 等级:level,grade 层级:level 层次:level,layer 水平:level
强度:strength 质量:quality 性能:performance 能力:capability,ability 功能:function,functionality,feature 特性:feature,characteristic 特征:feature,characteristic 属性:attribute,property 特权:privilege
状态:state,status 情况:condition,situation,case 条件:condition 环境:environment 场景:scenario 上下文:context 背景:background 位置:location,position 地点:location 地址:address 区域:area,zone,region
方式:manner,mode,way 方法:method 方案:scheme,solution 措施:measure,control 手段:means 机制:mechanism 模式:mode,pattern,schema 模型:model 格式:format 形式:form 类型:type 种类:kind,type 类别:category
结构:structure 架构:architecture 体系:system,architecture 框架:framework 系统:system 组件:component 部件:component,part 元件:component 模块:module 单元:unit 元素:element 要素:element 部分:part,portion
对象:object 主体:subject 客体:object 实体:entity 个体:individual 个人:individual,personal 人员:personnel,staff,person 员工:employee,staff 用户:user 客户:customer,client 消费者:consumer 使用者:user
管理员:administrator,admin 操作员:operator 开发者:developer 开发人员:developer 供应商:supplier,vendor 厂商:vendor 提供者:provider 提供商:provider 服务商:provider 第三方:third_party 承包商:contractor
组织:organisation,organise 机构:institution,organisation,body 单位:organisation,unit 部门:department 企业:enterprise 公司:company 团队:team 负责人:responsible_person 角色:role 职责:responsibility,duty 责任:responsibility,liability
义务:obligation,duty 权利:right 权力:power 权限:permission,privilege,authority 权益:rights,interests 利益:interest 目的:purpose,aim 目标:objective,goal,target 意图:intent 原因:reason,cause 理由:reason
结果:result,outcome 后果:consequence 影响:impact,affect,influence 作用:effect,role 效果:effect 效力:effect 原则:principle 规则:rule 规范:specification,norm 标准:standard,criteria 准则:criteria,guideline 指南:guide,guideline
政策:policy 策略:policy,strategy 制度:system,policy 程序:procedure,program 流程:process,flow,workflow 过程:process 步骤:step 阶段:stage,phase 环节:link,stage 生命周期:lifecycle 活动:activity 任务:task 事务:transaction,affairs
事件:event,incident 事故:accident,incident 问题:problem,issue,question 故障:failure,fault 错误:error 异常:exception,abnormal,anomaly 缺陷:defect,flaw 缺失:missing 失败:failure,fail 成功:success,successful
资源:resource 资产:asset 材料:material 资料:material,data 文件:file,document 文档:documentation,document 文本:text 内容:content 信息:information 消息:message 数据:data 数据集:dataset 数值:value 值:value 参数:parameter
变量:variable 字段:field 记录项:record 条目:entry,item 项目:project,item 清单:inventory,list 列表:list 名单:list 目录:directory,catalogue 索引:index 表:table 图:figure 附录:annex,appendix 章节:section,chapter 条款:clause
名称:name 名字:name 编号:number,identifier 号码:number 代码:code 版本:version 副本:copy 样本:sample 示例:example 例如:example 比如:example 实例:instance 案例:case 其他:other 其它:other 其余:other,remaining
所有:all 全部:all 任何:any 每个:each,every 各:each 各种:various 多个:multiple 多种:multiple,various 某些:certain,some 特定:specific,particular 具体:specific 特殊:special 专用:dedicated,special 专门:dedicated
通用:general,common,generic 公共:public,common 常见:common 普通:ordinary,common 一般:general 主要:main,major,primary 重要:important,critical 关键:key,critical 核心:core 基本:basic 基础:base,foundation,basic 必要:necessary
必需:required,necessary 可选:optional 首选:preferred 优先:priority,prefer 推荐:recommended 默认:default 缺省:default 初始:initial 原始:original,raw 最终:final 最后:last,final 最新:latest 当前:current 现有:existing 现行:current
已知:known 未知:unknown 新:new 旧:old 过时:outdated,obsolete 高:high 低:low 强:strong 弱:weak 大:large 小:small 长:long 短:short 多:multiple,many 少:few 单一:single 唯一:unique,only 独立:independent 相同:same,identical 相似:similar
不同:different 一致:consistent 一致性:consistency 统一:unified,uniform 集中:centralised,central 分散:distributed 完整:complete,full,intact 完全:full,completely 正确:correct 准确:accurate 错误的:wrong 真实:authentic,real,true 真实性:authenticity
可靠:reliable 可靠性:reliability 可用:available 可用性:availability 稳定:stable 明确:explicit,clear 清晰:clear 详细:detailed 简单:simple 复杂:complex 复杂性:complexity 直接:direct 间接:indirect 自动:automatic,automated 手动:manual 人工:manual,human
内部:internal 外部:external 内:within 外:outside 之间:between 之前:before,prior 之后:after 以前:before 以后:after 同时:simultaneous,concurrent 立即:immediately 仅:only 只能:only 只有:only 除非:unless 除了:except 否则:otherwise
如果:if 当:when 因为:because 因此:therefore 以便:so 通过:through,via,pass 根据:according,based 按照:according 依据:basis,according 基于:based 针对:against,for 对于:for 关于:about 由于:due 导致:cause,lead,result 引起:cause
造成:cause 存在:exist,present 出现:occur,appear 发生:occur,happen 具有:have,possess 拥有:own,have 属于:belong 依赖:depend,rely,dependency 依靠:rely 取决于:depend 信任:trust 可信:trusted 不可信:untrusted 信赖:rely,trust 熟悉:familiar 了解:understand
理解:understand 知道:know 知识:knowledge 意识:awareness 经验:experience 考虑:consider 注意:attention,note 关注:concern 认为:consider,deem 视为:treat,deem 作为:as,serve 成为:become 属实:true 能够:can,able 可以:may,can 不能:cannot,unable 不可:not
法律:law,legal 法规:regulation 法:law 行政:administrative 国家:national,state 国际:international 地方:local 本地:local 政府:government 国务院:state_council 主管:competent 社会:social,society 公众:public 公民:citizen 行业:industry,sector 领域:field,domain,area
经济:economic 市场:market 商业:business,commercial 业务:business 服务:service 产品:product 商品:goods 设备:device,equipment 设施:facility 装置:device 工具:tool 技术:technology,technical 工程:engineering 科学:science 研究:research
费用:cost,fee 成本:cost 价格:price 资金:fund 财务:financial 会计:accounting 金融:financial 支付:pay,payment 交易:transaction,trade 合同:contract 协议:agreement,protocol 处罚:punish,penalty 罚款:fine 违反:violate,breach 违法:illegal 合法:legal,legitimate,lawful
合规:compliance 犯罪:crime 投诉:complaint 举报:report 赔偿:compensation 损失:loss 损害:damage,harm 危害:harm,hazard 危险:danger,dangerous 风险:risk 威胁:threat 紧急:emergency 应急:emergency,contingency 灾难:disaster
姓名:name 电话:phone,telephone 邮箱:email 电子邮件:email,mail 邮件:email,mail 邮政:postal 短信:sms 照片:photo 图片:image,picture 图像:image 视频:video 音频:audio 语音:voice,speech 语言:language 字体:font 颜色:colour 页面:page 屏幕:screen
历史:history 未来:future 最近:recent 经常:often 总是:always 永远:ever,never 从不:never 不再:longer 首次:first 第一:first 第二:second 两个:two,both 三个:three 一个:one 单个:single 双:two,double 双方:both,mutual 相互:mutual 互相:mutual 彼此:each_other
`;
