import { app as allKinds } from './programs/all-kinds';
import { app as arrivals } from './programs/arrivals';
import { app as countByItem } from './programs/count-by-item';
import { app as dayDeliveries } from './programs/day-deliveries';
import { app as dearestSales } from './programs/dearest-sales';
import { app as diets } from './programs/diets';
import { app as firstSales } from './programs/first-sales';
import { app as kilosByBuyer } from './programs/kilos-by-buyer';
import { app as knownBookings } from './programs/known-bookings';
import { app as largeSales } from './programs/large-sales';
import { app as lyonMembers } from './programs/lyon-members';
import { app as memberCounts } from './programs/member-counts';
import { app as membersFirstTold } from './programs/members-first-told';
import { app as membersJson } from './programs/members-json';
import { app as membersKeyed } from './programs/members-keyed';
import { app as pickupTimes } from './programs/pickup-times';
import { app as priceRangeByStall } from './programs/price-range-by-stall';
import { app as prices } from './programs/prices';
import { app as recipeIngredients } from './programs/recipe-ingredients';
import { app as salesByStall } from './programs/sales-by-stall';
import { app as salesCopy } from './programs/sales-copy';
import { app as salesOfRegulars } from './programs/sales-of-regulars';
import { app as salesWithTotals } from './programs/sales-with-totals';
import { app as splitSales } from './programs/split-sales';
import { app as stallFigures } from './programs/stall-figures';
import { app as stallsDescribed } from './programs/stalls-described';
import { app as wishedBags } from './programs/wished-bags';

/** Public programs for the Table API and for SQL, each as an app with sinks of its own. */
export const apps = [
  allKinds,
  arrivals,
  countByItem,
  dayDeliveries,
  dearestSales,
  diets,
  firstSales,
  kilosByBuyer,
  knownBookings,
  largeSales,
  lyonMembers,
  memberCounts,
  membersFirstTold,
  membersJson,
  membersKeyed,
  pickupTimes,
  priceRangeByStall,
  prices,
  recipeIngredients,
  salesByStall,
  salesCopy,
  salesOfRegulars,
  salesWithTotals,
  splitSales,
  stallFigures,
  stallsDescribed,
  wishedBags,
];
