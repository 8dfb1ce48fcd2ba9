package scot.tolbooth.portal.demo.estate;

import scot.tolbooth.inventory.device.DeviceKind;

/** A make and model that stands in the estate, and how it presents itself over SNMP. */
public enum Product {
    CISCO_ISR(
            DeviceKind.WAN_ROUTER,
            "ISR4321/K9",
            "1.3.6.1.4.1.9.1.2093",
            "Cisco IOS Software [Bengaluru], ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version 17.6.4, RELEASE SOFTWARE (fc1)"),
    MIKROTIK_ROUTER(DeviceKind.WAN_ROUTER, "RB750Gr3", "1.3.6.1.4.1.14988.1", "RouterOS RB750Gr3"),
    DRAYTEK(
            DeviceKind.WAN_ROUTER,
            "Vigor2962",
            "1.3.6.1.4.1.7367",
            "DrayTek Corporation, Router Model: Vigor2962, Version: 4.3.2.5, Build Date/Time:Sep 28 2023 12:10:20"),
    FORTIGATE(DeviceKind.WAN_ROUTER, "FGT_60F", "1.3.6.1.4.1.12356.101.1.644", ""),
    TELTONIKA(
            DeviceKind.WAN_ROUTER,
            "RUT955",
            "1.3.6.1.4.1.8072.3.2.10",
            "Linux RUT955 5.4.291 #0 Tue Apr 8 05:02:52 2025 mips"),
    CISCO_SWITCH(
            DeviceKind.SWITCH,
            "WS-C2960X-24PS-L",
            "1.3.6.1.4.1.9.1.1208",
            "Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.0(2a)EX5, RELEASE SOFTWARE (fc3)"),
    ARUBA_SWITCH(DeviceKind.SWITCH, "6100 24G", "1.3.6.1.4.1.47196.4.1.1.1.254", "PL.10.10.0002"),
    ARUBA_INSTANT(
            DeviceKind.WIRELESS_CONTROLLER,
            "AP-225",
            "1.3.6.1.4.1.14823.1.2.59",
            "ArubaOS (MODEL: 225), Version 8.4.0.0-8.4.0.0"),
    CISCO_WLC(DeviceKind.WIRELESS_CONTROLLER, "AIR-CT5508-K9", "1.3.6.1.4.1.9.1.1069", "Cisco Controller"),
    SMARTZONE(DeviceKind.WIRELESS_CONTROLLER, "SZ104", "1.3.6.1.4.1.25053.3.1.11.1", "SmartZone"),
    ZONE_DIRECTOR(DeviceKind.WIRELESS_CONTROLLER, "ZD1200", "1.3.6.1.4.1.25053.3.1.5.15", "Ruckus Wireless ZD1200"),
    UNIFI_AP(DeviceKind.ACCESS_POINT, "UAP-nanoHD", "1.3.6.1.4.1.8072.3.2.10", "UAP-nanoHD 5.43.36.12724"),
    MIKROTIK_AP(DeviceKind.ACCESS_POINT, "RBcAPGi-5acD2nD", "1.3.6.1.4.1.14988.1", "RouterOS RBcAPGi-5acD2nD"),
    /** Reported by its controller only; not asked itself. */
    CONTROLLED_AP(DeviceKind.ACCESS_POINT, "", "", "");

    private final DeviceKind kind;
    private final String model;
    private final String objectId;
    private final String description;

    Product(DeviceKind kind, String model, String objectId, String description) {
        this.kind = kind;
        this.model = model;
        this.objectId = objectId;
        this.description = description;
    }

    public DeviceKind kind() {
        return kind;
    }

    /** As its maker calls it. */
    public String model() {
        return model;
    }

    /** Its sysObjectID. */
    public String objectId() {
        return objectId;
    }

    /** Its sysDescr. */
    public String description() {
        return description;
    }

    /** Whether it has an SNMP agent of its own. */
    public boolean isPolled() {
        return this != CONTROLLED_AP;
    }
}
