import { describe, expect, it } from 'vitest';
import { EXAMPLES } from './examples.ts';
import { generateProvince } from './province.ts';

const province = generateProvince();
const municipal = [...province.municipalProjects.values()].flat();
const ofCity = (city: string) => province.municipalProjects.get(city) ?? [];
const workersOf = (group: string) => province.workerServices.get(group) ?? { services: [], meetings: [] };
const huaibei = workersOf(EXAMPLES.huaibeiGroup);
const huaihe = workersOf(EXAMPLES.huaiheGroup);

/** Led on the article's day by a leader of that level, a chief one or not. */
function isLedBy(leads: (typeof municipal)[number]['leads'], level: string, chief?: boolean): boolean {
  return leads.some(
    (it) =>
      it.leaderLevel === level &&
      (chief === undefined || it.chief === chief) &&
      it.from <= '2021-06-17' &&
      (it.to === null || it.to >= '2021-06-17'),
  );
}

describe('figures of the article hold in the rows', () => {
  const chizhou = ofCity('341700');
  const ledByOthers = chizhou.filter(({ leads }) => isLedBy(leads, 'CITY', false));
  const solved = province.enterpriseRequests.filter(({ resolution }) => resolution === 'SOLVED');
  const renovations = huaihe.services.filter(({ title }) => title.includes('两堂一舍'));
  const byMay = huaibei.meetings.filter(({ heldOn }) => heldOn <= '2021-05-31');
  const key = province.provincialProjects.filter(({ provincialTier }) => provincialTier === 'KEY');

  it.each<[string, number, number]>([
    ['provincial key projects', key.length, 122],
    ['合肥: key projects', ofCity('340100').filter((it) => it.municipalTier === 'KEY').length, 27],
    ['合肥: micro-projects', ofCity('340100').filter((it) => it.municipalTier === 'MICRO').length, 512],
    ['铜陵: first batch', ofCity('340700').filter(({ batch }) => batch === 1).length, 110],
    ['池州: led by its chief officials', chizhou.filter(({ leads }) => isLedBy(leads, 'CITY', true)).length, 4],
    ['池州: led by other city leaders', ledByOthers.length, 43],
    ['池州: measures of these', ledByOthers.reduce((sum, { measures }) => sum + measures.length, 0), 92],
    ['淮北矿业: appeals', huaibei.services.filter((it) => it.serviceKind === 'APPEAL').length, 467],
    ['淮河能源: investment', renovations.reduce((sum, it) => sum + Number(it.plannedInvestment), 0), 140_000_000],
    ['funding solved', solved.reduce((sum, it) => sum + Number(it.fundingSolved), 0), 38_274_000_000],
    ['county pairs', province.directory.countyPairs.length, 20],
  ])('%s: %i are exactly %i', (_, count, figure) => {
    expect(count).toBe(figure);
  });

  // "40多" is more than 40 and would not be said of 50.
  it.each<[string, number, number, number]>([
    ['provincial key projects led by leaders', key.filter(({ leads }) => isLedBy(leads, 'PROVINCE')).length, 40, 50],
    ['provincial general projects', province.provincialProjects.length - key.length, 730, 740],
    ['municipal key projects', municipal.filter((it) => it.municipalTier === 'KEY').length, 500, 600],
    ['volunteer centers', province.volunteer.centers.length, 20_000, 30_000],
    ['淮北矿业: consultations', byMay.filter(({ kind }) => kind === 'CONSULTATION').length, 40, 50],
    ['淮北矿业: reception days', byMay.filter(({ kind }) => kind === 'RECEPTION_DAY').length, 120, 130],
    ['淮河能源: list items', huaihe.services.filter((it) => it.serviceKind === 'LIST_ITEM').length, 510, 520],
    ['solved requests', solved.length, 8490, 8500],
    ['labour solved', solved.reduce((sum, { labourSolved }) => sum + (labourSolved ?? 0), 0), 64_340, 64_400],
  ])('%s: %i are more than %i and less than %i', (_, count, figure, nextRound) => {
    expect(count).toBeGreaterThan(figure);
    expect(count).toBeLessThan(nextRound);
  });

  it('has registered no appeal of 淮北矿业 after May', () => {
    expect(huaibei.services.filter((it) => it.serviceKind === 'APPEAL' && it.registeredOn > '2021-05-31')).toEqual([]);
  });

  it('has solved funding and labour of solved requests only', () => {
    const others = province.enterpriseRequests.filter(({ resolution }) => resolution !== 'SOLVED');
    expect(others.filter((it) => it.fundingSolved !== null || it.labourSolved !== null)).toEqual([]);
  });

  it('keeps reported figures as they were reported', () => {
    const figures = province.campaigns.flatMap((it) =>
      it.figures.map(({ key, value, precision }) => [it.id, key, value, precision]),
    );
    expect(figures).toEqual([
      ['cp:34:visits', 'households_visited', '46400', 'AT_LEAST'],
      ['cp:34:visits', 'enterprises_visited', '30400', 'AT_LEAST'],
      ['cp:34:visits', 'problems_found', '38700', 'AT_LEAST'],
      ['cp:34:visits', 'problems_solved', '32000', 'AT_LEAST'],
      ['cp:34:visits', 'officials_taking_part', '10000', 'AT_LEAST'],
      ['cp:34:four-deliveries', 'officials_taking_part', '1000', 'AT_LEAST'],
      ['cp:34:deputies', 'deputies_taking_part', '110000', 'ALMOST'],
      ['cp:34:stationed-cadres', 'cadres', '9800', 'AT_LEAST'],
    ]);
  });

  it('has matters that came by 民意直通车', () => {
    const channel = province.directory.channels.find(({ code }) => code === EXAMPLES.opinionChannel);
    const came = [...province.provincialProjects, ...municipal].filter((it) => it.channel === EXAMPLES.opinionChannel);
    expect([channel?.name, came.length > 0]).toEqual(['民意直通车', true]);
  });

  it('has measures, a body for each and a lead body for every problem that an instructor brought in', () => {
    const brought = province.enterpriseRequests.filter(({ channel }) => channel === 'dangjian-zhidaoyuan');
    expect(brought.length).toBeGreaterThan(100);
    for (const { id, leadBody, measures, status, closedOn, registeredOn } of brought) {
      expect(registeredOn >= '2021-04-01', id).toBe(true);
      expect([leadBody === null, measures.length === 0, measures.some(({ body }) => body === null)], id).toEqual([
        false,
        false,
        false,
      ]);
      expect(closedOn !== null, id).toBe(status === 'CLOSED');
    }
  });

  it('names a first handler in every matter of 铜陵, and hands many on', () => {
    const tongling = ofCity('340700');
    expect(tongling.filter(({ firstHandler }) => firstHandler === null)).toEqual([]);
    const handedOn = tongling.filter(({ events }) =>
      events.some((it) => it.kind === 'TRANSFERRED' && it.toBody != null),
    );
    expect(handedOn.length).toBeGreaterThan(30);
  });
});

describe('examples are what they are said to be', () => {
  const { directory } = province;
  const systems = {
    provincial: province.provincialProjects,
    municipal,
    volunteer: province.volunteer.projects,
    workers: [...province.workerServices.values()].flatMap(({ services }) => services),
    enterprises: province.enterpriseRequests,
  };
  const postsOf = (official: string) => directory.tenures.filter((it) => it.official === official);
  const matterOf = (id: string) =>
    Object.values(systems)
      .flat()
      .find((it) => it.id === id);

  it.each(Object.entries(systems))('has %s matters of the official, of the body and of the county', (_, rows) => {
    expect(rows.some(({ leads }) => leads.at(-1)?.official === EXAMPLES.official)).toBe(true);
    expect(rows.some(({ leadBody }) => leadBody === EXAMPLES.body)).toBe(true);
    expect(rows.some(({ division }) => division.startsWith(EXAMPLES.county))).toBe(true);
  });

  it('names the body, the projects and the chief officials', () => {
    expect(directory.organizations.find(({ id }) => id === EXAMPLES.body)?.name).toBe('安徽省人力资源和社会保障厅');
    expect(matterOf(EXAMPLES.matrixProject)?.title).toBe('城镇老旧小区改造');
    expect(matterOf(EXAMPLES.waterProject)?.title).toBe('皖北地区群众喝上引调水工程');
    expect(postsOf(EXAMPLES.chizhouSecretary).at(-1)?.post).toBe('池州市委书记');
    expect(postsOf(EXAMPLES.chizhouMayor).at(-1)?.post).toBe('池州市市长');
    expect(matterOf(EXAMPLES.chizhouParkingMatter)).toMatchObject({
      title: '解决城市停车乱、停车难',
      leads: [{ official: EXAMPLES.chizhouSecretary }],
    });
    expect(matterOf(EXAMPLES.chizhouJobsMatter)).toMatchObject({
      title: '解决重点群体就业难',
      leads: [{ official: EXAMPLES.chizhouMayor }],
    });
  });

  it('carries the matrix project out in every city, with cells slow and not reported', () => {
    const shares = municipal.filter(({ carriesOut }) => carriesOut === EXAMPLES.matrixProject);
    expect([...province.municipalProjects].filter(([, rows]) => !rows.some((it) => shares.includes(it)))).toEqual([]);
    expect(shares.length).toBeGreaterThan(80);
    expect(shares.some(({ indicators }) => indicators[0]?.readings.length === 0)).toBe(true);
  });

  it('hands the post of 合肥 over in May, and what was open with it', () => {
    const [former, successor] = [EXAMPLES.formerLeader, EXAMPLES.successor];
    expect(postsOf(former).find(({ to }) => to === '2021-05-10')?.post).toBe('合肥市副市长（分管城乡建设、交通）');
    expect(matterOf(EXAMPLES.handedOverMatter)?.leads).toMatchObject([
      { official: former, to: '2021-05-10' },
      { official: successor, from: '2021-05-11', to: null },
    ]);
  });

  it('handed the matter of 铜陵 on twice since its first handler', () => {
    const matter = matterOf(EXAMPLES.transferredMatter);
    const moves = matter?.events.filter((it) => it.kind === 'TRANSFERRED' && it.toBody != null) ?? [];
    expect(moves.length).toBeGreaterThanOrEqual(2);
    expect(matter?.firstHandler).not.toBe(matter?.leadBody);
  });
});
