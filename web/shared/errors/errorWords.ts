/** What an error's code means to a reader and what can be done. A test holds the English to the hub's own table. */

export interface ErrorWords {
  sentence: string;
  remedy: string;
}

const PAGE_ERRORS = {
  /** Not of the hub: nothing came from it. */
  HUB_UNREACHABLE: {
    zh: { sentence: '枢纽没有应答。', remedy: '检查网络后重试。' },
    en: { sentence: 'The hub does not answer.', remedy: 'Check the network and try again.' },
  },
  /** Not of the hub: a file ended before its end. */
  DOWNLOAD_BROKEN: {
    zh: { sentence: '下载中断，未保存文件。', remedy: '重新下载。' },
    en: { sentence: 'The download broke off; no file was kept.', remedy: 'Download it again.' },
  },
  /** Not of the hub: the browser could not keep the file. */
  FILE_NOT_WRITTEN: {
    zh: { sentence: '浏览器没能写入文件。', remedy: '检查磁盘空间和写入权限后重试。' },
    en: {
      sentence: 'The browser could not write the file.',
      remedy: 'Check disk space and permissions and try again.',
    },
  },
} as const;

/** In the order of the hub's table (docs/reference/errors.md). */
export const HUB_ERRORS = {
  BAD_REQUEST: {
    zh: { sentence: '请求不是 GraphQL 请求。', remedy: '用 POST 发送 JSON，内容类型为 application/json。' },
    en: {
      sentence: 'The HTTP request is no GraphQL request.',
      remedy: 'Send JSON with a query by POST, content type application/json.',
    },
  },
  GRAPHQL_PARSE_FAILED: {
    zh: { sentence: '查询不符合 GraphQL 语法。', remedy: '按提示的行列改正语法。' },
    en: {
      sentence: 'The query is no GraphQL.',
      remedy: 'Correct the syntax at the line and column that the message names.',
    },
  },
  GRAPHQL_VALIDATION_FAILED: {
    zh: { sentence: '查询与模式不符。', remedy: '对照模式改正提示中的字段或参数。' },
    en: {
      sentence: 'The query does not fit the schema.',
      remedy: 'Compare with the schema; the message names the field or argument.',
    },
  },
  OPERATION_RESOLUTION_FAILURE: {
    zh: { sentence: '查询中有多个操作，没有指定执行哪一个，或指定的不存在。', remedy: '选定一个操作再执行。' },
    en: {
      sentence: 'The document has several operations, and none or an unknown one was named.',
      remedy: 'Send operationName.',
    },
  },
  BAD_USER_INPUT: {
    zh: { sentence: '某个变量、参数或选项的值不被允许。', remedy: '提示中写明了是哪一个、应为什么。' },
    en: {
      sentence: 'A variable, an argument or an option has a value that is not allowed.',
      remedy: 'The message names it and says what was expected.',
    },
  },
  INVALID_CURSOR: {
    zh: { sentence: '翻页标记不属于此列表，或已失效。', remedy: '从第一页重新查询。' },
    en: {
      sentence: 'The cursor is not of this list, or no longer.',
      remedy: 'Ask for the first page again, without after.',
    },
  },
  CURSOR_OF_OTHER_QUERY: {
    zh: {
      sentence: '翻页标记属于另一个列表：字段、筛选、排序或上级不同。',
      remedy: '用第一页的参数翻页，或从第一页重新查询。',
    },
    en: {
      sentence: 'The cursor is of another list: another field, filter, order or parent.',
      remedy: 'Page on with the arguments of the first page, or ask for the first page again, without after.',
    },
  },
  PAGE_SIZE_OUT_OF_RANGE: {
    zh: { sentence: '一页不能有这么多行。', remedy: 'first 取 1 到 500，再用 after 翻页。' },
    en: {
      sentence: 'A page cannot have so many rows.',
      remedy: 'Ask for first from 1 to 500, and page on with after.',
    },
  },
  UNKNOWN_SHARD: {
    zh: { sentence: '编号所指的系统不存在。', remedy: '编号取自查询结果，不要自己拼写。' },
    en: {
      sentence: 'The id names a shard that the placement does not have, or no shard at all.',
      remedy: 'Take ids from answers of this graph; do not make them up.',
    },
  },
  TOO_MANY_ROWS: {
    zh: { sentence: '要回答此查询，枢纽须持有的行数超过上限。', remedy: '缩小每页行数，或减少列表中的列表。' },
    en: {
      sentence:
        'Answering would have the hub hold more rows than limits.maxRowsPerList or limits.maxRowsPerFetch, or a system more than one request to it may come to.',
      remedy: 'Ask for smaller pages, or for fewer lists within lists.',
    },
  },
  QUERY_TOO_LARGE: {
    zh: {
      sentence: '查询的字段、层数、值或可能的行数超过上限。',
      remedy: '缩小每页行数，减少列表中的列表，或分几次查询；提示中写明了是哪项上限。',
    },
    en: {
      sentence: 'The query has more fields, levels or values, or could come to more rows, than the limits allow.',
      remedy:
        'Ask for smaller pages, for fewer lists within lists, or in several queries; the message names the limit.',
    },
  },
  QUERY_TOO_COSTLY: {
    zh: {
      sentence: '查询的代价可能超过上限。',
      remedy: '缩小每页行数，减少列表中的列表或涉及的系统，或分几次查询；提示中有估计值和上限。',
    },
    en: {
      sentence: 'The query could cost more than limits.maxQueryCost; the message has the estimate and the limit.',
      remedy: 'Ask for smaller pages, for fewer lists within lists, of fewer shards, or in several queries.',
    },
  },
  UNAUTHENTICATED: {
    zh: { sentence: '此字段只供表明身份的用户查询，现为空。', remedy: '登录后再查，或去掉此字段。' },
    en: {
      sentence: 'The field is only for clients that say who they are. It is null, and nobody was asked for it.',
      remedy: 'Ask again with credentials, or without the field.',
    },
  },
  FORBIDDEN: {
    zh: { sentence: '没有查看此字段的权限，现为空。', remedy: '去掉此字段，或申请权限。' },
    en: {
      sentence: 'The client is not allowed to see the field. It is null, and nobody was asked for it.',
      remedy: 'Ask without the field, or have the right granted.',
    },
  },
  NO_LIST: {
    zh: { sentence: '查询中没有可以成为表格的列表。', remedy: '查询一个列表，例如 matters { nodes { title } }。' },
    en: {
      sentence: 'The query has no list of objects that could be a table.',
      remedy: 'Ask for a list, such as matters { nodes { title } }.',
    },
  },
  SEVERAL_LISTS: {
    zh: { sentence: '查询中有多个列表，没有指定哪一个。', remedy: '选定其中一个。' },
    en: {
      sentence: 'The query has several lists, and none was named. extensions.paths has them.',
      remedy: 'Name one of them in at.',
    },
  },
  UNKNOWN_LIST: {
    zh: { sentence: '指定的位置没有列表。', remedy: '从查询所有的列表中选一个。' },
    en: {
      sentence: 'The query has no list where at points. extensions.paths has those that there are.',
      remedy: 'Name one of them, by the names that the answer has.',
    },
  },
  UNKNOWN_NESTED_LIST: {
    zh: { sentence: '各行中没有所指定的列表。', remedy: '从各行所有的列表中选一个。' },
    en: {
      sentence: 'The rows have no list where nested.at points. extensions.paths has those that they have.',
      remedy: 'Name one of them, by the names that a row has.',
    },
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    zh: { sentence: '此处不支持按编号执行查询。', remedy: '发送完整的查询。' },
    en: { sentence: 'A shard proxy serves no documents by id.', remedy: 'Send the whole query.' },
  },
  PERSISTED_QUERY_NOT_FOUND: {
    zh: {
      sentence: '枢纽的清单中没有此编号的查询，用户不能自行添加。',
      remedy: '发送完整的查询，并请管理员配置清单（persistedDocuments）。',
    },
    en: {
      sentence: 'No document with this id is in the manifests of the hub, and clients cannot add any.',
      remedy: 'Send the whole query, and have the manifest configured (persistedDocuments).',
    },
  },
  PERSISTED_QUERY_MISMATCH: {
    zh: { sentence: '请求中的查询与编号不一致，或有两个编号。', remedy: '只发送编号，或只发送完整的查询。' },
    en: {
      sentence: 'The request has a document and the id of another, or two ids.',
      remedy: 'Send the id alone, or the whole query alone.',
    },
  },
  NOT_FOUND: {
    zh: { sentence: '此路径下没有内容。', remedy: '查询入口是 /graphql。' },
    en: { sentence: 'Nothing is served at this path.', remedy: 'The graph is at /graphql.' },
  },
  REQUEST_TOO_LARGE: {
    zh: { sentence: '请求超过大小上限。', remedy: '分几次查询，或请管理员提高上限（limits.maxBodyBytes）。' },
    en: {
      sentence: 'The request is larger than limits.maxBodyBytes.',
      remedy: 'Ask in several requests, or have the limit raised.',
    },
  },
  SUBGRAPH_UNREACHABLE: {
    zh: {
      sentence: '有系统连接不上或中断了连接：它的字段为空，其余照常应答。',
      remedy: '稍后再查；/readyz 列出各系统状态。',
    },
    en: {
      sentence:
        'A system cannot be connected to, or broke the connection. Its fields are null, all others are answered.',
      remedy: 'Ask again later; /readyz says what is up.',
    },
  },
  SUBGRAPH_TIMED_OUT: {
    zh: { sentence: '有系统没有按时应答：它的字段为空，其余照常应答。', remedy: '减少一次查询的内容，或稍后再查。' },
    en: {
      sentence: 'A system did not answer in time. Its fields are null, all others are answered.',
      remedy: 'Ask for less at once, or ask again later.',
    },
  },
  SUBGRAPH_FAILED: {
    zh: { sentence: '有系统应答出错，或应答的内容不成其为答案。', remedy: '把请求编号告诉所示系统的管理员。' },
    en: {
      sentence: 'A system answered with an error of its own, or with something that is no answer.',
      remedy: 'Tell the operator of the named system, with the request id.',
    },
  },
  SHARD_UNREACHABLE: {
    zh: { sentence: '持有此行的系统没有应答。', remedy: '稍后再查；/readyz 列出各系统状态。' },
    en: {
      sentence: 'The one shard that holds the row does not answer.',
      remedy: 'Ask again later; /readyz says which shards are up.',
    },
  },
  NO_SHARD_ANSWERED: {
    zh: { sentence: '可能持有这些行的系统都没有应答。', remedy: '稍后再查；/readyz 列出各系统状态。' },
    en: {
      sentence: 'None of the shards that can hold rows answered.',
      remedy: 'Ask again later; /readyz says which shards are up.',
    },
  },
  INCOMPLETE: {
    zh: { sentence: '有系统缺失，而此处要求数据完整。', remedy: '稍后再试，或接受不完整的结果。' },
    en: {
      sentence: 'A system or shard is missing, and it is required, or completeness was asked for, as an export does.',
      remedy: 'Ask without complete to have the rest with its coverage, or ask again later.',
    },
  },
  BROKEN_CONTRACT: {
    zh: { sentence: '有系统的应答违反契约，违反之处未予显示。', remedy: '把请求编号告诉所示系统的管理员。' },
    en: {
      sentence: 'A system or a shard answered what its contract forbids; what it said there is not shown.',
      remedy: 'Tell the operator of the named system or shard, with the request id.',
    },
  },
  OUTDATED_CONTRACT: {
    zh: {
      sentence: '持有这些行的系统契约版本旧，不识得所查内容。',
      remedy: '在其更新之前，去掉提示中的字段、筛选或参数。',
    },
    en: {
      sentence:
        'The shard that holds the row, or every shard that could, answers by an older contract and does not know what was asked.',
      remedy: 'Ask without the field, filter or argument that the message names, until its owner has caught up.',
    },
  },
  NULL_VIOLATION: {
    zh: {
      sentence: '有系统在必须有值处应答为空，上一级可空的字段因此为空。',
      remedy: '把请求编号告诉该字段所属系统的管理员。',
    },
    en: {
      sentence: 'A system answered null where its contract promises a value; the nearest nullable field is null.',
      remedy: 'Tell the operator of the system that owns the field, with the request id.',
    },
  },
  WRONG_SHARD: {
    zh: { sentence: '某系统自称的身份与枢纽的登记不符。', remedy: '请管理员改正枢纽配置中该系统的地址。' },
    en: {
      sentence: 'A system says that it is another shard than the hub believes.',
      remedy: 'Correct the address of the shard in the configuration of the hub.',
    },
  },
  EXPORT_BUSY: {
    zh: { sentence: '同时进行的导出已达上限。', remedy: '稍等片刻再试。' },
    en: {
      sentence: 'As many exports are under way as limits.maxExports allows.',
      remedy: 'Ask again in a moment; the header retry-after says in how many seconds.',
    },
  },
  EXPORT_TIMED_OUT: {
    zh: { sentence: '导出超过时限。', remedy: '缩小范围再导出，或请管理员提高时限（limits.exportTimeoutMs）。' },
    en: {
      sentence: 'The export took longer than limits.exportTimeoutMs.',
      remedy: 'Ask for less at once, or have the limit raised.',
    },
  },
  SERVICE_UNAVAILABLE: {
    zh: { sentence: '枢纽正在停止。', remedy: '稍后再试。' },
    en: { sentence: 'The hub is stopping.', remedy: 'Ask again: another instance, or this one once it is back.' },
  },
  NO_SUBGRAPH: {
    zh: { sentence: '模式中有所查内容，却没有系统能应答。', remedy: '请把查询报给管理员：枢纽的模式与各系统不一致。' },
    en: {
      sentence: 'No subgraph answers what the query asks, although the schema has it.',
      remedy: 'Report it with the query: the supergraph promises more than its subgraphs have.',
    },
  },
  INTERNAL_SERVER_ERROR: {
    zh: { sentence: '枢纽出错。', remedy: '把请求编号报给管理员，日志中有全部细节。' },
    en: {
      sentence: 'The hub failed. The log has the whole under the request id.',
      remedy: 'Report it with the request id.',
    },
  },
} as const;

export const ERROR_WORDS: Readonly<Record<string, Readonly<Record<'zh' | 'en', ErrorWords>>>> = {
  ...HUB_ERRORS,
  ...PAGE_ERRORS,
};
