/** Words of downloads. */
const zh = {
  download: '下载',
  formats: {
    xlsx: 'Excel',
    csv: 'CSV',
    gb18030: 'CSV（GB18030）',
    ndjson: 'NDJSON',
    parquet: 'Parquet',
  },
  hints: {
    xlsx: 'Excel 工作簿，附查询与覆盖说明',
    csv: 'UTF-8，可直接用 Excel 打开',
    gb18030: '供只认国标编码的程序',
    ndjson: '每行一个 JSON，供程序读取',
    parquet: '列式文件，供数据分析',
  },
  preparing: '正在准备…',
  progress: (rows: string | null, total: string | null, size: string) =>
    rows === null
      ? `已下载 ${size}`
      : total === null
        ? `已下载 ${rows} 行，${size}`
        : `已下载 ${rows} / ${total} 行，${size}`,
  cancel: '取消',
  cancelled: '已取消，未保存文件。',
  done: (fileName: string) => `已保存 ${fileName}`,
  donePartial: (fileName: string) => `已保存 ${fileName}，其中缺少未应答系统的数据`,
  incomplete: '有系统缺失，完整的文件现在无法生成：',
  anyway: '仍要下载（不完整）',
  again: '重试',
};

const en: typeof zh = {
  download: 'Download',
  formats: { xlsx: 'Excel', csv: 'CSV', gb18030: 'CSV (GB18030)', ndjson: 'NDJSON', parquet: 'Parquet' },
  hints: {
    xlsx: 'Workbook, with a sheet on query and coverage',
    csv: 'UTF-8, opens in Excel as it is',
    gb18030: 'For programs that read the national encoding alone',
    ndjson: 'A JSON object a line, for programs',
    parquet: 'Columns, for data analysis',
  },
  preparing: 'Preparing …',
  progress: (rows, total, size) =>
    rows === null
      ? `${size} downloaded`
      : total === null
        ? `${rows} rows, ${size} downloaded`
        : `${rows} of ${total} rows, ${size} downloaded`,
  cancel: 'Cancel',
  cancelled: 'Cancelled; no file was kept.',
  done: (fileName) => `Saved ${fileName}`,
  donePartial: (fileName) => `Saved ${fileName}, without the data of systems that did not answer`,
  incomplete: 'Systems are missing, so there can be no complete file now:',
  anyway: 'Download anyway (incomplete)',
  again: 'Try again',
};

export const DOWNLOAD_WORDS = { zh, en };
