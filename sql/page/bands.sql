-- The band of every whole NPS: one row a point.

select points::integer as nps, nps_band(points::double precision)::text as band
from generate_series(-100, 100) as points
