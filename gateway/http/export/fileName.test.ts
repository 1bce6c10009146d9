import { describe, expect, it } from 'vitest';
import { contentDisposition, fileNameOf } from './fileName.ts';

const begun = { today: '2021-06-17', rowsAt: ['matters', 'nodes'], isComplete: true };
const named = (fileName?: string) => fileNameOf({ fileName, operationName: null, format: 'csv' }, begun);

describe('the name of a file', () => {
  it.each([
    [undefined, 'matters-2021-06-17.csv'],
    ['逾期事项', '逾期事项.csv'],
    ['逾期.csv', '逾期.csv'],
    ['../../etc/passwd', '.._.._etc_passwd.csv'],
    ['a"b\r\nc', 'a_b_c.csv'],
    [' ', 'matters-2021-06-17.csv'],
  ])('asked for as %j is %s', (asked, name) => {
    expect(named(asked)).toBe(name);
  });

  it('says that rows are missing', () => {
    expect(fileNameOf({ fileName: '事项', operationName: null, format: 'xlsx' }, { ...begun, isComplete: false })).toBe(
      '事项（不完整）.xlsx',
    );
  });

  it('stands in its header for new programs and for old ones', () => {
    expect(contentDisposition('事项 (1)%.csv')).toBe(
      `attachment; filename="__ (1)_.csv"; filename*=UTF-8''%E4%BA%8B%E9%A1%B9%20%281%29%25.csv`,
    );
  });
});
