/** Words of what both pages have: names, language, theme. */
export const zh = {
  brand: '挂图',
  brandLong: '挂图 Guatu',
  skip: '跳到主要内容',
  pages: '页面',
  wall: '挂图',
  matters: '事项',
  console: '查询台',
  language: '语言',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
};

export const en: typeof zh = {
  brand: 'Guatu',
  brandLong: 'Guatu 挂图',
  skip: 'Skip to content',
  pages: 'Pages',
  wall: 'Wall chart',
  matters: 'Matters',
  console: 'Console',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
};
