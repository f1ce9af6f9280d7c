import { type BasketballLeagueId } from '@pbp/domain';

/** An invented club: place, nickname, abbreviation and two colours. */
export interface Club {
  readonly location: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly color: string;
  readonly alternateColor: string;
}

const club = (line: string): Club => {
  const [location = '', name = '', abbreviation = '', color = '', alternateColor = ''] = line.split('|');
  return { location, name, abbreviation, color, alternateColor };
};

const menPro = `
Port Calder|Lanterns|PCL|0b3954|f2b134
Ashbourne|Foxes|ASH|8a2b0e|f5e6c8
Kestrel Bay|Kestrels|KBK|1d4e89|f79256
Harlow City|Millers|HAR|4a4e69|f2e9e4
Silverpine|Loggers|SPL|1b4332|d8f3dc
Redmere|Tides|RDM|9d0208|e9ecef
Northgate|Wardens|NGW|14213d|fca311
Marlow Heights|Comets|MLH|5a189a|ffd60a
Eastwick|Ravens|EWK|212529|adb5bd
Lakemont|Pilots|LKM|0077b6|ffffff
Copper Ridge|Miners|CPR|b5651d|1a1a1a
Vale City|Sabres|VAL|006d77|edf6f9
Brightwater|Otters|BRW|023e8a|90e0ef
Stonehaven|Giants|STH|6c757d|e63946
Fairmount|Monarchs|FMT|6a040f|ffba08
Windham|Gulls|WND|48cae4|03045e
Oakport|Foresters|OKP|2d6a4f|ffe8d6
Sutter Falls|Rapids|SUT|00509d|fdc500
Greywater|Herons|GRW|495057|74c69d
Pinnacle|Rams|PIN|7f5539|ede0d4
Dunmore|Knights|DUN|212f45|ef233c
Westhaven|Breakers|WSH|0096c7|ffd166
Belmar|Stallions|BLM|3c096c|ff9e00
Orchard City|Hornbills|ORC|d00000|ffe169
Hartwell|Engineers|HTW|1a535c|ff6b6b
Sandpoint|Scorpions|SDP|bb3e03|e9d8a6
Ironbridge|Forge|IRB|343a40|f48c06
Cedarvale|Bobcats|CDV|386641|f2e8cf
Mistral|Sails|MIS|118ab2|ef476f
Highcliff|Hawks|HCF|540b0e|e09f3e`;

const womenPro = `
Port Calder|Beacons|PCB|0b3954|f2b134
Kestrel Bay|Storm Petrels|KBP|1d4e89|f79256
Northgate|Valkyrs|NGV|14213d|fca311
Lakemont|Aviators|LKA|0077b6|ffffff
Vale City|Falcons|VCF|006d77|edf6f9
Brightwater|Currents|BWC|023e8a|90e0ef
Fairmount|Queens|FMQ|6a040f|ffba08
Windham|Terns|WDT|48cae4|03045e
Oakport|Wildwood|OKW|2d6a4f|ffe8d6
Sandpoint|Mirage|SPM|bb3e03|e9d8a6
Mistral|Zephyrs|MSZ|118ab2|ef476f
Highcliff|Ospreys|HCO|540b0e|e09f3e`;

const colleges = `
Alder State|Bison|ALD|7b2d26|f0f3f5
Ashgrove|Scholars|AGV|2b2d42|edf2f4
Barrow Tech|Voltas|BRT|ffb703|023047
Bellwether|Shepherds|BEL|606c38|fefae0
Calder|Mariners|CAL|0b3954|f2b134
Castlemoor|Griffins|CMR|641220|f7e1d7
Clearfork|Trout|CLF|0a9396|e9d8a6
Cold Spring|Lynx|CSP|5f0f40|fb8b24
Dover Valley|Cardinals|DVV|9b2226|ffffff
Eastmarch|Rangers|EMR|283618|dda15e
Ellery|Magpies|ELL|000000|ffffff
Fallow Hills|Stags|FLH|6f4518|ffedd8
Glenmore|Highlanders|GLM|1b4965|bee9e8
Great Basin State|Mustangs|GBS|003049|f77f00
Hollis|Owls|HOL|4a4e69|c9ada7
Iron County|Hammers|IRC|343a40|e85d04
Juniper|Jackrabbits|JUN|31572c|ecf39e
Kingsbridge|Crowns|KGB|3c096c|ffd60a
Lowland A&T|Herons|LAT|007f5f|eeef20
Maple Union|Moose|MPU|9d0208|ffe5d9
Nettleton|Badgers|NET|212529|f4a261
North Plains|Pronghorns|NPL|bc6c25|fefae0
Old Harbor|Whalers|OHB|03045e|90e0ef
Prairie Central|Larks|PVC|ffba08|370617
Quillan|Quakes|QUI|7209b7|f1faee
Ravenna|Ravens|RAV|10002b|e0aaff
Saint Alban|Friars|STA|432818|ffe6a7
Saltmarsh|Egrets|SLT|168aad|d9ed92
Tamarack|Wolverlings|TAM|1b4332|95d5b2
Upper Falls|Torrents|UPF|0077b6|caf0f8
Westmark|Wyverns|WMK|38040e|adc178
Yarrow State|Coyotes|YAR|bb9457|432818`;

const parsed = (lines: string): readonly Club[] => lines.trim().split('\n').map(club);
const collegeClubs = parsed(colleges);

/** The clubs of each league, all made up. */
export const clubs: Readonly<Record<BasketballLeagueId, readonly Club[]>> = {
  nba: parsed(menPro),
  wnba: parsed(womenPro),
  'mens-college-basketball': collegeClubs,
  'womens-college-basketball': collegeClubs,
};
