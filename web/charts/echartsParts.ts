/** The parts of ECharts that our charts are made of. Only loadEcharts.ts imports this, so that it is a chunk of its own. */
import { BarChart, LineChart, MapChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, registerMap, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  LineChart,
  MapChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  // Drawn as vectors, charts stay sharp on a wall and on paper.
  SVGRenderer,
]);

export { type ECharts, init, registerMap };
