import { useMemo, useState } from 'react';
import { CITY_CODES, findDivision } from '../../schema/divisions.ts';
import type { Coverage } from '../shared/coverage/Coverage.ts';
import { describeGap } from '../shared/coverage/describeCoverage.ts';
import { type Language, useLanguage } from '../shared/preferences.ts';
import { AnhuiMap } from './AnhuiMap.tsx';
import type { ChartModel } from './choose/ChartModel.ts';
import type { CityValue, MapMeasure } from './cityMap.ts';

/** Counts of these are an alarm. */
const ALARMS = /逾期|滞后|退单|不满意|延期|缺|overdue|behind|returnCount|dissatisfied|extension|gap/i;

/** An answer by city on the map. */
export function AnswerMap({ model, coverage }: { model: ChartModel; coverage: Coverage | null }) {
  const [language] = useLanguage();
  const [selected, setSelected] = useState<string | null>(null);
  const values = useMemo(() => valuesOf(model, coverage, language), [model, coverage, language]);
  const [series] = model.series;
  const measure = useMemo<MapMeasure | null>(() => {
    if (!series) return null;
    const { format } = series.measure;
    const tone = format !== 'percent' && ALARMS.test(series.measure.heading) ? 'bad' : 'neutral';
    return { name: series.measure.heading, format, tone, unit: series.unit };
  }, [series]);
  return measure && <AnhuiMap values={values} measure={measure} selected={selected} onSelect={setSelected} />;
}

function valuesOf({ cities, series: [series] }: ChartModel, coverage: Coverage | null, language: Language) {
  const values = new Map<string, CityValue>();
  for (const [i, code] of cities.entries()) {
    if (code === undefined) continue;
    values.set(code, { value: series?.values[i] ?? null, label: series?.labels[i] ?? '' });
  }
  for (const gap of coverage?.missing ?? []) {
    // A city's system bears its name; of others nobody can say which city lacks rows.
    const code = CITY_CODES.find((it) => gap.name.startsWith(findDivision(it)?.name ?? it));
    if (code === undefined) continue;
    const city = values.get(code) ?? { value: null, label: '' };
    values.set(code, { ...city, missing: describeGap(gap, coverage?.asOf?.newest ?? null, language) });
  }
  return values;
}
