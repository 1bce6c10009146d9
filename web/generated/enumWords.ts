// Made by `npm run codegen` from schema/api.graphql. Do not edit.
/** Chinese words for the values of enums, from the descriptions of the schema. */
export const ENUM_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "BodyRole": {
    "LEAD": "牵头",
    "COOPERATING": "配合",
    "FIRST_HANDLER": "首问"
  },
  "CenterLevel": {
    "CENTER": "实践中心",
    "INSTITUTE": "实践所",
    "STATION": "实践站"
  },
  "DatePrecision": {
    "DAY": "日",
    "MONTH": "月",
    "YEAR": "年"
  },
  "DifferenceKind": {
    "NEW": "新增",
    "COMPLETED": "办结",
    "CLOSED": "销号",
    "REOPENED": "复号",
    "WITHDRAWN": "撤销",
    "SLIPPED": "时限推迟",
    "BECAME_OVERDUE": "新增逾期",
    "REASSIGNED": "变更牵头单位",
    "LEAD_CHANGED": "变更领衔领导",
    "RETURNED": "退单",
    "REMOVED": "移出台账"
  },
  "DivisionLevel": {
    "PROVINCE": "省级",
    "CITY": "市级",
    "COUNTY": "县级",
    "ZONE": "开发区",
    "TOWNSHIP": "乡级",
    "VILLAGE": "村级"
  },
  "DivisionScope": {
    "SUBTREE": "含下级",
    "SELF": "仅本级"
  },
  "ExtensionDecision": {
    "PENDING": "待审批",
    "APPROVED": "同意",
    "REFUSED": "不同意"
  },
  "FigurePrecision": {
    "EXACT": "准确数",
    "AT_LEAST": "不少于",
    "ALMOST": "接近"
  },
  "GapReason": {
    "UNREACHABLE": "无应答",
    "TIMED_OUT": "应答超时",
    "REFUSED": "拒绝应答",
    "BROKEN_CONTRACT": "应答不合契约",
    "OUTDATED_CONTRACT": "契约版本过旧",
    "LOST_WHILE_PAGING": "翻页中断开",
    "BACK_WHILE_PAGING": "翻页中恢复",
    "FAILED": "应答出错",
    "NO_HISTORY": "无此历史",
    "LAGGING": "尚未同步"
  },
  "LatenessState": {
    "NONE": "正常",
    "DUE_SOON": "临期",
    "BEHIND": "滞后",
    "OVERDUE": "逾期",
    "NO_DEADLINE": "无时限",
    "NOT_ASSESSABLE": "无法判定",
    "PROVISIONAL": "暂定"
  },
  "LeadScope": {
    "NOW": "现任",
    "EVER": "历任"
  },
  "MatterEventKind": {
    "REGISTERED": "登记",
    "ASSIGNED": "交办",
    "CLAIMED": "认领",
    "TRANSFERRED": "转办",
    "RETURNED": "退单",
    "EXTENSION_REQUESTED": "申请延期",
    "EXTENDED": "同意延期",
    "EXTENSION_REFUSED": "不同意延期",
    "REPORTED": "报送进展",
    "ANSWERED": "答复",
    "COMPLETED": "办结",
    "CLOSED": "销号",
    "REOPENED": "复号",
    "SUPERVISED": "督办",
    "MADE_LONG_TERM": "转长期",
    "WITHDRAWN": "撤销",
    "CORRECTED": "更正"
  },
  "MatterGap": {
    "DEADLINE": "无时限",
    "LEAD_BODY": "无牵头单位",
    "LEAD_OFFICIAL": "无领衔领导",
    "CLAIM": "未认领",
    "MEASURE": "无措施",
    "MEASURE_BODY": "措施无责任单位",
    "REPORT": "无进展",
    "SATISFACTION": "未评价",
    "EVIDENCE": "无佐证材料"
  },
  "MatterGroupBy": {
    "TYPE": "事项类型",
    "CITY": "市",
    "COUNTY": "县区",
    "LEAD_BODY": "牵头单位",
    "LEAD_OFFICIAL": "领衔领导",
    "LEADER_LEVEL": "领导级别",
    "STATUS": "状态",
    "LATENESS": "预警",
    "CATEGORY": "领域",
    "CHANNEL": "来源渠道",
    "RESOLUTION": "办理结果",
    "SATISFACTION": "满意度",
    "SOURCE": "数据来源",
    "REGISTERED_MONTH": "登记月份",
    "DUE_MONTH": "到期月份",
    "CLOSED_MONTH": "销号月份"
  },
  "MatterGroupOrder": {
    "KEY_ASC": "按分组代码",
    "COUNT_DESC": "件数从多到少",
    "OPEN_OVERDUE_DESC": "逾期从多到少",
    "BEHIND_DESC": "滞后从多到少",
    "ON_TIME_RATE_ASC": "按时率从低到高",
    "ON_TIME_RATE_DESC": "按时率从高到低"
  },
  "MatterOrder": {
    "DEADLINE_ASC": "时限从早到晚",
    "DEADLINE_DESC": "时限从晚到早",
    "UPDATED_ASC": "更新时间从早到晚",
    "UPDATED_DESC": "更新时间从晚到早",
    "REGISTERED_ASC": "登记日期从早到晚",
    "REGISTERED_DESC": "登记日期从晚到早",
    "CLOSED_ASC": "销号日期从早到晚",
    "CLOSED_DESC": "销号日期从晚到早",
    "LAST_REPORT_ASC": "最近进展从早到晚",
    "LAST_REPORT_DESC": "最近进展从晚到早"
  },
  "MatterStatus": {
    "REGISTERED": "登记",
    "ASSIGNED": "交办",
    "CLAIMED": "认领",
    "IN_PROGRESS": "办理中",
    "EXTENSION_REQUESTED": "申请延期",
    "RETURNED": "退单",
    "ANSWERED": "已答复",
    "COMPLETED": "已办结",
    "CLOSED": "销号",
    "REOPENED": "复号",
    "LONG_TERM": "转长期",
    "WITHDRAWN": "撤销"
  },
  "MatterType": {
    "PROVINCIAL_PROJECT": "省级项目",
    "MUNICIPAL_PROJECT": "市级项目",
    "ENTERPRISE_REQUEST": "企业诉求",
    "VOLUNTEER_PROJECT": "志愿服务项目",
    "WORKER_SERVICE": "职工服务事项"
  },
  "MeetingKind": {
    "RECEPTION_DAY": "接访日",
    "CONSULTATION": "座谈会"
  },
  "MeetingOrder": {
    "HELD_ASC": "召开日期从早到晚",
    "HELD_DESC": "召开日期从晚到早"
  },
  "MunicipalGroupBy": {
    "CITY": "市",
    "COUNTY": "县区",
    "TIER": "项目级别",
    "STATUS": "状态",
    "LATENESS": "预警",
    "CATEGORY": "领域",
    "LEAD_BODY": "牵头单位",
    "LEAD_OFFICIAL": "领衔领导",
    "LEADER_LEVEL": "领导级别",
    "BATCH": "批次"
  },
  "MunicipalTier": {
    "KEY": "重点民生项目",
    "MICRO": "微民生项目"
  },
  "OrganizationKind": {
    "PARTY": "党委",
    "GOVERNMENT": "政府",
    "CONGRESS": "人大",
    "DEPARTMENT": "部门",
    "ENTERPRISE_GROUP": "企业集团",
    "ENTERPRISE": "企业",
    "UNION": "工会",
    "VOLUNTEER_BODY": "志愿服务组织",
    "COMMUNITY": "社区"
  },
  "ProvincialTier": {
    "KEY": "重点民生项目",
    "GENERAL": "一般民生项目"
  },
  "RequestGroupBy": {
    "CITY": "市",
    "COUNTY": "县区",
    "KIND": "诉求类别",
    "STATUS": "状态",
    "LATENESS": "预警",
    "LEAD_BODY": "牵头单位",
    "RESOLUTION": "办理结果"
  },
  "RequestKind": {
    "FUNDING": "资金",
    "LABOUR": "用工",
    "LAND": "用地",
    "POLICY": "政策",
    "PROJECT": "项目",
    "OTHER": "其他"
  },
  "Resolution": {
    "SOLVED": "已解决",
    "PARTLY_SOLVED": "部分解决",
    "EXPLAINED": "解释说明",
    "NOT_SOLVED": "未解决",
    "DUPLICATE": "重复件"
  },
  "Satisfaction": {
    "SATISFIED": "满意",
    "MOSTLY_SATISFIED": "基本满意",
    "DISSATISFIED": "不满意"
  },
  "SourceState": {
    "LIVE": "正常",
    "LAGGING": "同步中",
    "DOWN": "中断",
    "NEVER_SEEN": "从未应答"
  },
  "SupervisionLevel": {
    "BLUE": "蓝色",
    "YELLOW": "黄色",
    "RED": "红色"
  },
  "VolunteerKind": {
    "CONVENIENCE": "便民利民",
    "HELPING_THE_WEAK": "扶弱济困",
    "CULTURE": "文化生活",
    "SKILLS": "技能培训"
  },
  "WorkerGroupBy": {
    "GROUP": "企业集团",
    "KIND": "事项类别",
    "STATUS": "状态",
    "LATENESS": "预警",
    "CATEGORY": "领域",
    "SATISFACTION": "满意度"
  },
  "WorkerServiceKind": {
    "APPEAL": "职工诉求",
    "LIST_ITEM": "实事清单",
    "HARDSHIP_AID": "困难职工帮扶"
  }
};
