/**
 * Development zones: no divisions of GB/T 2260, so each has its host's code and a number. `townCode` is the code under
 * which the bureau of statistics keeps its communities, if it does.
 */
export interface Zone {
  code: string;
  name: string;
  host: string;
  townCode: string | null;
}

export const ZONES: readonly Zone[] = [
  zone('340104', 1, '合肥高新技术产业开发区', '340176'),
  zone('340111', 1, '合肥经济技术开发区', '340177'),
  zone('340102', 1, '合肥新站高新技术产业开发区', '340178'),
  zone('340207', 1, '芜湖经济技术开发区', '340271'),
  zone('340209', 1, '芜湖三山经济开发区', '340272'),
  zone('340304', 1, '蚌埠高新技术产业开发区', '340371'),
  zone('340303', 1, '蚌埠经济开发区', '340372'),
  zone('340403', 1, '淮南经济技术开发区', null),
  zone('340504', 1, '马鞍山经济技术开发区', null),
  zone('340603', 1, '淮北高新技术产业开发区', null),
  zone('340705', 1, '铜陵经济技术开发区', null),
  zone('340811', 1, '安庆经济技术开发区', '340871'),
  zone('341002', 1, '黄山高新技术产业开发区', null),
  zone('341103', 1, '中新苏滁高新技术产业开发区', '341171'),
  zone('341103', 2, '滁州经济技术开发区', '341172'),
  zone('341202', 1, '阜阳合肥现代产业园区', '341271'),
  zone('341202', 2, '阜阳经济技术开发区', '341272'),
  zone('341302', 1, '宿州马鞍山现代产业园区', '341371'),
  zone('341302', 2, '宿州经济技术开发区', '341372'),
  zone('341502', 1, '六安经济技术开发区', null),
  zone('341602', 1, '亳州高新技术产业开发区', null),
  zone('341702', 1, '池州经济技术开发区', null),
  zone('341802', 1, '宣城经济技术开发区', '341871'),
];

function zone(host: string, number: number, name: string, townCode: string | null): Zone {
  return { code: `${host}Z${String(number).padStart(2, '0')}`, name, host, townCode };
}
