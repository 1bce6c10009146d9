-- 既有业务库：与统一台账的形状不同，本例不改它。部门、领导、领域各有编号；状态是数字；进展和办理过程同在一张日志表。
create table bm (id serial primary key, dm text not null unique, mc text);                          -- 部门：信用代码、名称
create table ld (id serial primary key, bh text not null unique, xm text);                          -- 领导：统一编号、姓名
create table lb (id serial primary key, bm text not null unique, mc text not null);                 -- 领域

create table xm (                                                                                   -- 项目
  xmbh integer primary key,
  xmmc text not null, xmnr text, fwdx text,                                                         -- 名称、内容、服务对象
  lb_id integer references lb, ly text,                                                             -- 领域、来源
  xzqh text not null,                                                                               -- 行政区划代码，含旧代码
  qt_bm integer references bm, sw_bm integer references bm,                                         -- 牵头单位、首问单位
  zt smallint not null, ztsm text, jg smallint, myd smallint,                                       -- 状态、原状态、结果、满意度
  wcsx text, wcrq date, wcjd char(1), ywcrq date,                                                   -- 时限原文、日期、精度、原时限
  djrq date not null, bjrq date, xhrq date, gxsj timestamptz not null,                              -- 登记、办结、销号、更新
  jb smallint, pc integer, sjxm text                                                                -- 级别、批次、对应省级项目
);
create table xm_ph (xmbh integer references xm on delete cascade, xh integer, bm_id integer references bm, primary key (xmbh, xh));
create table xm_ld (                                                                                -- 领衔记录
  xmbh integer references xm on delete cascade, xh integer, ld_id integer not null references ld,
  rq_bh text, zw text, jb smallint, zyfz boolean not null, qsr date not null, jsr date, primary key (xmbh, xh)
);
create table cs (                                                                                   -- 措施
  xmbh integer references xm on delete cascade, xh integer, nr text not null, bm_id integer references bm,
  jhrq date, wcrq date, primary key (xmbh, xh)
);
create table yq (                                                                                   -- 延期申请
  xmbh integer references xm on delete cascade, xh integer, sqrq date not null, bm_id integer references bm, yy text,
  y_rq date, x_rq date, jd smallint not null, pfrq date, pf_ld integer references ld, primary key (xmbh, xh)
);
create table zm (xmbh integer references xm on delete cascade, xh integer, mc text not null, dz text, sj timestamptz not null, primary key (xmbh, xh));
create table zb (                                                                                   -- 指标
  id serial primary key, xmbh integer references xm on delete cascade, xh integer not null,
  mc text not null, dw text not null, mb numeric, nd integer not null, nm boolean not null
);
create table zb_sj (zb_id integer references zb on delete cascade, xh integer, rq date not null, sj numeric not null, primary key (zb_id, xh));
create table rz (                                                                                   -- 日志：lx 0 为进展，其余为办理过程
  id bigserial primary key, xmbh integer references xm on delete cascade, lx smallint not null,
  sj timestamptz, rq date, nr text, bm_id integer references bm, ld_id integer references ld, zw text,
  y_zt smallint, x_zt smallint, y_bm integer references bm, x_bm integer references bm,
  y_ld integer references ld, x_ld integer references ld, y_rq date, x_rq date, db smallint
);
create index on xm (qt_bm);
create index on xm_ld (ld_id);
create index on rz (xmbh, lx);
create index on zb (xmbh);
