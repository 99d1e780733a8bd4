SELECT b.booking AS booking,
  FROM_UNIXTIME(b.booked_s) AS booked_at,
  b.amount AS amount,
  p.pickup AS pickup,
  FROM_UNIXTIME(p.picked_s) AS picked_at,
  p.desk,
  TIMESTAMPDIFF(HOUR, TO_TIMESTAMP(FROM_UNIXTIME(b.booked_s)), TO_TIMESTAMP(FROM_UNIXTIME(p.picked_s))) AS hours
FROM bookings b
INNER JOIN pickups p
  ON b.booking = p.booking
    AND TO_TIMESTAMP(FROM_UNIXTIME(p.picked_s))
      BETWEEN TO_TIMESTAMP(FROM_UNIXTIME(b.booked_s))
      AND TO_TIMESTAMP(FROM_UNIXTIME(b.booked_s)) + INTERVAL '7' DAY
