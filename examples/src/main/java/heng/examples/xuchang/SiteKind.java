package heng.examples.xuchang;

/// How many sites of a type there are, and where. The types are those of `civilised-city-field.yaml`, the numbers are invented.
///
/// @param name what follows the name of the place in the name of the site; `*` stands for a running number
/// @param share for COUNTY and OUTSIDE sites a county, else sites a township; `0.5` is one in every second township
record SiteKind(String type, String name, Where where, double share) {

    enum Where {
        /// A township of the built-up area.
        TOWN,
        /// A community of such a township.
        COMMUNITY,
        /// A township outside.
        OUTSIDE,
        /// A village of such a township.
        VILLAGE,
        /// Some townships of the built-up area of a county.
        COUNTY,
        /// Some townships of a county, wherever they lie.
        ANYWHERE
    }

    static final SiteKind[] ALL = {
        new SiteKind("subdistrict-office", "", Where.TOWN, 1),
        new SiteKind("subdistrict-culture-station", "综合文化站", Where.TOWN, 1),
        new SiteKind("community", "", Where.COMMUNITY, 1),
        new SiteKind("community-culture-centre", "综合文化服务中心", Where.COMMUNITY, 1),
        new SiteKind("residential-estate", "小区*", Where.COMMUNITY, 2),
        new SiteKind("urban-fringe", "城乡结合部*", Where.TOWN, 1),
        new SiteKind("outer-township", "综合文化站", Where.OUTSIDE, 1),
        new SiteKind("outer-village", "", Where.VILLAGE, 1),
        new SiteKind("main-street", "主干道*", Where.TOWN, 1),
        new SiteKind("main-street", "商业大街*", Where.TOWN, 1),
        new SiteKind("back-street", "背街小巷*", Where.COMMUNITY, 2),
        new SiteKind("square-park", "广场公园*", Where.TOWN, 1),
        new SiteKind("public-toilet", "公共卫生间*", Where.TOWN, 1),
        new SiteKind("cultural-facility", "公共文化设施*", Where.COUNTY, 2),
        new SiteKind("scenic-spot", "景点*", Where.ANYWHERE, 2),
        new SiteKind("bookshop", "书店*", Where.COUNTY, 3),
        new SiteKind("hotel", "宾馆*", Where.COUNTY, 3),
        new SiteKind("market", "农贸市场*", Where.TOWN, 1),
        new SiteKind("market", "农贸市场*", Where.OUTSIDE, 0.5),
        new SiteKind("restaurant", "餐馆*", Where.TOWN, 1),
        new SiteKind("service-window", "窗口单位*", Where.COUNTY, 6),
        new SiteKind("shop", "超市*", Where.TOWN, 1),
        new SiteKind("crossing", "路口*", Where.TOWN, 2),
        new SiteKind("cinema", "电影院*", Where.COUNTY, 2),
        new SiteKind("building-site", "建筑工地*", Where.TOWN, 1),
        new SiteKind("river", "河道*", Where.ANYWHERE, 3),
        new SiteKind("school-surroundings", "学校*周边", Where.TOWN, 1),
        new SiteKind("school-grounds", "学校*", Where.TOWN, 1),
        new SiteKind("training-centre", "校外培训机构*", Where.COUNTY, 2),
        new SiteKind("youth-counselling", "未成年人心理健康辅导站*", Where.COUNTY, 2),
        new SiteKind("internet-cafe", "网吧*", Where.COUNTY, 3),
        new SiteKind("small-venue", "五小门店*", Where.TOWN, 1),
        new SiteKind("small-venue", "五小门店*", Where.OUTSIDE, 0.5),
        new SiteKind("household-yard", "居民庭院*", Where.VILLAGE, 1),
    };
}
