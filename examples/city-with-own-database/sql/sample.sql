-- 模拟数据：120 个虚构的项目，单位、领导、内容均为编造，仅供试用。
insert into bm (dm, mc) values
  ('91340100000000019A', '示例市住建局'), ('113400000000000278', '示例市城管局'), ('523402000000000356', '示例市民政局');
insert into ld (bh, xm) values ('of:90001', '示例领导甲'), ('of:90002', '示例领导乙'), ('of:90003', '示例领导丙');
insert into lb (bm, mc) values ('parking', '停车'), ('renewal', '老旧小区改造'), ('school', '课后服务'), ('elderly', '养老');

insert into xm
select n,
  (array['镜湖', '弋江', '鸠江', '繁昌', '南陵', '无为', '无为', '官陡街道', '鸠江开发区'])[1 + n % 9] || (array['停车泊位', '老旧小区改造', '课后服务', '社区食堂'])[1 + n % 4] || '项目（' || n || '）',
  '模拟数据：' || (array['新增公共停车泊位', '改造老旧小区', '开展课后服务', '建设社区食堂'])[1 + n % 4],
  (array['周边居民', '小区住户', '中小学生', '老年人'])[1 + n % 4],
  1 + n % 4,
  case when n % 5 = 0 then 'minyi-zhitongche' end,
  (array['340202', '340203', '340207', '340222', '340223', '341422', '340281', '340207001', '340207Z01'])[1 + n % 9],
  case when n % 11 > 0 then 1 + n % 3 end,
  case when n % 4 = 0 then 1 + (n + 1) % 3 end,
  (array[3, 3, 3, 8, 8, 7, 2, 1, 10, 3])[1 + n % 10],
  (array['推进中', '推进中', '推进中', '已销号', '已销号', '待核验', '已认领', '已交办', '长期坚持', '推进中'])[1 + n % 10],
  case when n % 10 in (3, 4) then 0 end,
  case when n % 10 = 3 then n / 10 % 3 end,
  case when n % 13 = 0 then '长期' else extract(month from d)::int || '月底前' end,
  case when n % 13 > 0 then d end,
  case when n % 13 > 0 then 'M' end,
  case when n % 17 = 0 and n % 13 > 0 then d - 61 end,
  date '2021-01-04' + n % 90,
  case when n % 10 in (3, 4, 5) then date '2021-03-01' + n % 120 end,
  case when n % 10 in (3, 4) then date '2021-03-05' + n % 130 end,
  timestamptz '2021-03-01 08:00+08' + n * interval '10 hours 7 minutes',
  case when n % 3 = 0 then 0 else 1 end,
  1 + n % 3,
  case when n % 6 = 1 then 'pp:34:K-00' || 1 + n % 2 end
from generate_series(1, 120) n,
  lateral (select (date '2021-02-01' + (n % 12) * interval '1 month' - interval '1 day')::date as d) due;

insert into xm_ld
select xmbh, 1, 1 + xmbh % 3, null, '副市长', 1, xmbh % 7 = 0, djrq + 3, case when xmbh % 8 = 0 then djrq + 60 end
from xm where xmbh % 9 > 0;
insert into xm_ph select xmbh, 1, 1 + (xmbh + 2) % 3 from xm where xmbh % 2 = 0;
insert into cs select xmbh, xh, '第' || xh || '项措施', case when xh = 1 then qt_bm end, wcrq, null
from xm, generate_series(1, xmbh % 3) xh;
insert into yq select xmbh, 1, ywcrq - 10, qt_bm, '天气原因', ywcrq, wcrq, 1, ywcrq - 5, 1 from xm where ywcrq is not null;
insert into zm select xmbh, 1, '验收单', null, gxsj from xm where xhrq is not null and xmbh % 4 > 0;
insert into zb (xmbh, xh, mc, dw, mb, nd, nm)
select xmbh, 1, (array['泊位', '小区', '受益学生', '食堂'])[1 + xmbh % 4], (array['个', '个', '名', '家'])[1 + xmbh % 4], 40 + xmbh, 2021, xmbh % 5 = 0
from xm where xmbh % 3 = 0;
insert into zb_sj select zb.id, k, date '2021-02-28' + k * 30, zb.mb * k / 8 from zb, generate_series(1, 3) k where zb.xmbh % 2 = 0;
insert into rz (xmbh, lx, sj, bm_id, x_zt) select xmbh, 1, djrq + time '09:00', qt_bm, 0 from xm;
insert into rz (xmbh, lx, sj, ld_id, zw, y_zt, x_zt) select xmbh, 3, qsr + time '10:00', ld_id, zw, 1, 2 from xm_ld;
insert into rz (xmbh, lx, rq, nr, bm_id)
select xmbh, 0, djrq + 20 * k, '第' || k || '次进展：按计划推进', qt_bm from xm, generate_series(1, xmbh % 4) k;
insert into rz (xmbh, lx, sj, bm_id, y_zt, x_zt) select xmbh, 12, xhrq + time '16:00', qt_bm, 7, 8 from xm where xhrq is not null;
