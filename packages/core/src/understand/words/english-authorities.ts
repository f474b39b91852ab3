/**
 * The English local authorities that run children's services, with the shorter forms that stand for them in prose. Public facts: the
 * councils with responsibility for children's services in England, 2018 to 2026.
 */
export const englishAuthorities: readonly string[] = `
Barking and Dagenham, Barnet, Barnsley, Bath and North East Somerset, Bedford, Bexley, Birmingham, Blackburn with Darwen, Blackburn,
Blackpool, Bolton, Bournemouth, BCP, Bracknell Forest, Bradford, Brent, Brighton and Hove, Brighton, Bristol, Bromley, Buckinghamshire,
Bury, Calderdale, Cambridgeshire, Camden, Central Bedfordshire, Cheshire East, Cheshire West and Chester, City of London, Cornwall, Coventry,
Croydon, Cumberland, Cumbria, Darlington, Derby, Derbyshire, Devon, Doncaster, Dorset, Dudley, County Durham, Durham, Ealing,
East Riding of Yorkshire, East Riding, East Sussex, Enfield, Essex, Gateshead, Gloucestershire, Greenwich, Hackney, Halton,
Hammersmith and Fulham, Hampshire, Haringey, Harrow, Hartlepool, Havering, Herefordshire, Hertfordshire, Hillingdon, Hounslow,
Isle of Wight, Isles of Scilly, Islington, Kensington and Chelsea, Kent, Kingston upon Hull, Hull, Kingston upon Thames, Kirklees,
Knowsley, Lambeth, Lancashire, Leeds, Leicester, Leicestershire, Lewisham, Lincolnshire, Liverpool, Luton, Manchester, Medway, Merton,
Middlesbrough, Milton Keynes, Newcastle upon Tyne, Newcastle, Newham, Norfolk, North East Lincolnshire, North Lincolnshire,
North Northamptonshire, North Somerset, North Tyneside, North Yorkshire, Northamptonshire, Northumberland, Nottingham,
Nottinghamshire, Oldham, Oxfordshire, Peterborough, Plymouth, Poole, Portsmouth, Reading, Redbridge, Redcar and Cleveland,
Richmond upon Thames, Rochdale, Rotherham, Rutland, Salford, Sandwell, Sefton, Sheffield, Shropshire, Slough, Solihull, Somerset,
South Gloucestershire, South Tyneside, Southampton, Southend-on-Sea, Southend, Southwark, St Helens, Staffordshire, Stockport,
Stockton-on-Tees, Stockton, Stoke-on-Trent, Stoke, Suffolk, Sunderland, Surrey, Sutton, Swindon, Tameside, Telford and Wrekin, Telford,
Thurrock, Torbay, Tower Hamlets, Trafford, Wakefield, Walsall, Waltham Forest, Wandsworth, Warrington, Warwickshire, West Berkshire,
West Northamptonshire, West Sussex, Westminster, Westmorland and Furness, Wigan, Wiltshire, Windsor and Maidenhead, Wirral, Wokingham,
Wolverhampton, Worcestershire, York`
  .split(',')
  .map(name => name.trim())
  .concat('Bournemouth, Christchurch and Poole')
