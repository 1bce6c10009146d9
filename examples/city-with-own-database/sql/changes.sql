-- 唯一要加的东西：一张变更流水表和一个触发器。省级总览按它增量读取；没有它，删除就无从得知。
create table bg (
  id bigint generated always as identity primary key,
  xmbh integer not null, sc boolean not null, sj timestamptz not null
);
create table bg_qi (qi text not null);  -- 期：台账整体重灌时换一个，旧的读取位置随之作废
insert into bg_qi values (gen_random_uuid()::text);

create function bg_ji() returns trigger language plpgsql as $$
begin
  -- 一次只让一个事务写流水，编号的先后才是提交的先后：否则读到后号时前号可能还没提交，就永远漏掉了。
  perform pg_advisory_xact_lock(20210617);
  if tg_op = 'DELETE' then
    insert into bg (xmbh, sc, sj) values (old.xmbh, true, clock_timestamp());
  else
    insert into bg (xmbh, sc, sj) values (new.xmbh, false, new.gxsj);
  end if;
  return null;
end $$;
create trigger bg_xm after insert or update or delete on xm for each row execute function bg_ji();
